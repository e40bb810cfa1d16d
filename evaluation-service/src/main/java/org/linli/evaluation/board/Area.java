package org.linli.evaluation.board;

import java.util.List;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.identity.Scope;

/**
 * Where a board counts: a district, a street, a community, or everywhere.
 *
 * @param code 6, 9 or 12 digits, or {@code *}
 */
public record Area(String code) {

    /** Wherever it was earned. */
    public static final Area EVERYWHERE = new Area("*");

    /**
     * @throws BoardRefused.NoBoard if there are no boards at this level
     */
    public static Area of(DivisionCode division) {
        return switch (division.level()) {
            case DISTRICT, STREET, COMMUNITY -> new Area(division.value());
            case GRID, MICRO_GRID -> throw new BoardRefused.NoBoard(division.value());
        };
    }

    /**
     * The widest area that a scope on someone's points shows.
     *
     * @throws BoardRefused.NoBoard if the scope is wider than a district or narrower than a community
     */
    public static Area of(Scope scope) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> EVERYWHERE;
            case Scope.Division(var prefix)
            when prefix.length() < DivisionLevel.DISTRICT.digits() -> throw new BoardRefused.NoBoard(prefix);
            case Scope.Division(var prefix) -> of(new DivisionCode(prefix));
            case Scope.Person _, Scope.Unit _ -> EVERYWHERE;
            case Scope.Nothing _ -> throw new BoardRefused.NoBoard("");
        };
    }

    /** Every area that something in a division counts for. */
    public static List<Area> containing(DivisionCode division) {
        return Stream.concat(
                        Stream.of(EVERYWHERE),
                        Stream.of(DivisionLevel.DISTRICT, DivisionLevel.STREET, DivisionLevel.COMMUNITY)
                                .filter(level -> level.compareTo(division.level()) <= 0)
                                .map(level -> of(division.at(level))))
                .toList();
    }

    /** Every code by which a scope finds this area; everywhere is found by the empty one as well. */
    List<String> lineage() {
        return equals(EVERYWHERE)
                ? List.of(code)
                : Stream.concat(Stream.of(EVERYWHERE.code), new DivisionCode(code).lineage().stream())
                        .toList();
    }

    /** Whether a scope covers it. */
    public boolean within(Scope.Division scope) {
        return code.startsWith(scope.prefix());
    }

    /** The scope of what is counted here. */
    public Scope.Division scope() {
        return new Scope.Division(equals(EVERYWHERE) ? "" : code);
    }
}
