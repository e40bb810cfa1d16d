package org.linli.request.course;

import java.util.Optional;
import java.util.stream.Stream;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.springframework.data.annotation.TypeAlias;

/** Who took an order and answers it: a unit that signed, or a member who claimed. */
public sealed interface Taker {

    @TypeAlias("unit")
    record Unit(String unitId) implements Taker {}

    @TypeAlias("member")
    record Member(String memberId) implements Taker {}

    /** As whom a caller may have taken an order; a member may also speak for a unit. */
    static Stream<Taker> of(Caller caller) {
        var unit = caller.unitId().filter(ignored -> caller.is(Role.UNIT_ADMIN)).<Taker>map(Unit::new);
        var member = Optional.of(caller.subject())
                .filter(ignored -> caller.is(Role.PARTY_MEMBER))
                .<Taker>map(Member::new);
        return Stream.of(unit, member).flatMap(Optional::stream);
    }

    /** In which role this one acts. */
    default Role role() {
        return switch (this) {
            case Unit _ -> Role.UNIT_ADMIN;
            case Member _ -> Role.PARTY_MEMBER;
        };
    }

    /** Where the orders of this one are. */
    default Scope scope() {
        return switch (this) {
            case Unit(var id) -> new Scope.Unit(id);
            case Member(var id) -> new Scope.Person(id);
        };
    }
}
