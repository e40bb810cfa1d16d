package org.linli.grid.store;

import java.util.List;
import org.linli.kit.identity.Scope;
import org.springframework.data.mongodb.core.query.Criteria;

/** Narrows a query to what a caller may see, by the lineage that lies with everything below divisions. */
public final class Within {

    private static final String DIVISIONS = "divisions";

    private Within() {}

    /** @param wanted says nothing of divisions yet */
    public static Criteria scope(Scope scope, Criteria wanted) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> wanted;
            case Scope.Division(var prefix) -> wanted.and(DIVISIONS).is(prefix);
            case Scope.Unit _, Scope.Person _, Scope.Nothing _ ->
                wanted.and(DIVISIONS).in(List.of());
        };
    }
}
