package org.linli.partymember.servicerecord;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.partymember.member.Members;
import org.linli.partymember.unit.Units;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out whose deed somebody wants to write down, and whether they may. */
@Component("serviceDoers")
class Doers {

    private final Members members;
    private final Units units;

    Doers(Members members, Units units) {
        this.members = members;
        this.units = units;
    }

    /**
     * The member or unit that is named, or else the caller.
     *
     * @return {@link RecordRefused} if nobody is named who could be meant, or somebody whom the caller may not name
     */
    Mono<Doer> named(@Nullable String memberId, @Nullable String unitId, DivisionCode community, Caller caller) {
        if (memberId != null && unitId != null) {
            return Mono.error(new RecordRefused.BothNamed());
        }
        if (unitId != null) {
            return unit(unitId, community, caller);
        }
        var themself = Optional.of(caller).filter(c -> c.is(PARTY_MEMBER)).map(Caller::subject);
        return Optional.ofNullable(memberId)
                .or(() -> themself)
                .map(id -> member(id, community, caller))
                .or(() ->
                        caller.unitId().filter(ignored -> caller.is(UNIT_ADMIN)).map(id -> unit(id, community, caller)))
                .orElseGet(() -> Mono.error(new RecordRefused.NobodyNamed()));
    }

    private Mono<Doer> member(String id, DivisionCode community, Caller caller) {
        var themself = caller.is(PARTY_MEMBER) && caller.subject().equals(id);
        return members.find(themself ? new Scope.Person(id) : scopeOfStaff(community, caller), id)
                .map(Doer::of)
                .switchIfEmpty(Mono.error(() -> new RecordRefused.UnknownMember(id)));
    }

    private Mono<Doer> unit(String id, DivisionCode community, Caller caller) {
        var own = caller.is(UNIT_ADMIN) && caller.unitId().filter(id::equals).isPresent();
        return units.get(own ? new Scope.Unit(id) : scopeOfStaff(community, caller), id)
                .map(Doer::of)
                .onErrorMap(NotFound.class, ignored -> new RecordRefused.UnknownUnit(id));
    }

    /** Staff write of those whom they see, and of their own community; others of nobody but themselves. */
    private static Scope scopeOfStaff(DivisionCode community, Caller caller) {
        if (!caller.is(COMMUNITY_ADMIN)) {
            return new Scope.Person(caller.subject());
        }
        caller.scope().require(community);
        return caller.scope();
    }
}
