package org.linli.partymember.roster;

import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.partymember.unit.Unit;

/** Whose roster a file is. */
sealed interface RosterTarget {

    /** One unit's: its rows name members only. */
    record OfUnit(Unit unit) implements RosterTarget {}

    /** A division's: each row names a unit of it. */
    record OfDivision(DivisionCode division) implements RosterTarget {}

    default boolean namesUnits() {
        return switch (this) {
            case OfUnit _ -> false;
            case OfDivision _ -> true;
        };
    }

    /** Who sees what came of it. */
    default List<String> scopes() {
        return switch (this) {
            case OfUnit(var unit) -> ScopeKeys.of(ScopeKeys.division(unit.division()), ScopeKeys.unit(unit.id()));
            case OfDivision(var division) -> ScopeKeys.of(ScopeKeys.division(division));
        };
    }
}
