package org.linli.kit.scoped;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;

/**
 * The keys under which a document is found, one for each scope that covers it. They lie in one array, so that every scope
 * is one equality and every list needs one index for all of them.
 */
public final class ScopeKeys {

    /** The array field; every index of a list begins with it. */
    public static final String FIELD = "scopes";

    /** The scope that covers everything is the empty prefix. */
    private static final String NATION = "";

    private ScopeKeys() {}

    /** Keys of everyone whose division covers this one. */
    public static Stream<String> division(DivisionCode code) {
        return Stream.concat(Stream.of(NATION), code.lineage().stream());
    }

    /** Key of the unit's admins. */
    public static Stream<String> unit(String unitId) {
        return Stream.of("unit:" + unitId);
    }

    /** Key of the member. */
    public static Stream<String> member(String memberId) {
        return Stream.of("member:" + memberId);
    }

    /** All of these, each once. */
    @SafeVarargs
    public static List<String> of(Stream<String>... keys) {
        return Stream.of(keys).flatMap(each -> each).distinct().toList();
    }

    /** The key under which a caller of this scope looks; none if they see nothing. */
    public static Optional<String> of(Scope scope) {
        return switch (scope) {
            case Scope.Division(var prefix) -> Optional.of(prefix);
            case Scope.Unit(var unitId) -> unit(unitId).findFirst();
            case Scope.Person(var personId) -> member(personId).findFirst();
            case Scope.Nothing _ -> Optional.empty();
        };
    }
}
