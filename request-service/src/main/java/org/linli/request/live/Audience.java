package org.linli.request.live;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.request.order.Reader;

/**
 * Who listens. An event carries the names of all who may hear it, so that finding out is a comparison of words and one index
 * serves it.
 *
 * @param names under which the listener is told; one is enough
 * @param ground where what they are told must lie
 */
record Audience(Set<String> names, Predicate<DivisionCode> ground) {

    private static final String FOLLOWER = "follower:";

    static String person(String id) {
        return "person:" + id;
    }

    /** Who asked for an order that follows the one that has moved. */
    static String follower(String id) {
        return FOLLOWER + id;
    }

    static boolean isFollower(String name) {
        return name.startsWith(FOLLOWER);
    }

    static String unit(String id) {
        return "unit:" + id;
    }

    /** Everybody who looks after the division. */
    static String division(String prefix) {
        return "division:" + prefix;
    }

    /** Of a secret order: what its line says, be it somebody who did something with it, or a division that answers for it. */
    static String line(String entry) {
        return "line:" + entry;
    }

    /** Somebody with this reach; the same that lists of orders have. */
    static Audience of(Scope scope, Reader reader) {
        return switch (scope) {
            case Scope.Division(var prefix) ->
                new Audience(
                        Stream.concat(
                                        Stream.of(division(prefix), line(person(reader.person()))),
                                        reader.answers() ? Stream.of(line(prefix)) : Stream.empty())
                                .collect(Collectors.toUnmodifiableSet()),
                        scope::covers);
            case Scope.Unit(var id) -> new Audience(Set.of(unit(id)), anywhere -> true);
            case Scope.Person(var id) -> new Audience(Set.of(person(id), follower(id)), anywhere -> true);
            case Scope.Nothing _ -> new Audience(Set.of(), anywhere -> false);
        };
    }

    boolean hears(LiveEntry entry) {
        return ground.test(entry.grid()) && entry.audience().stream().anyMatch(names::contains);
    }
}
