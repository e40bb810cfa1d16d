package org.linli.partymember.member;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which member a call is about: staff name one whom they see, a member speaks for themself. */
@Component
public class Roll {

    private final Members members;

    Roll(Members members) {
        this.members = members;
    }

    /** @return {@link MemberRefused} if the caller knows no such member, or is on no roster */
    public Mono<Member> meant(Caller caller, @Nullable String named) {
        var id = idMeant(caller, named);
        var scope = speaksForOthers(caller) && !id.equals(caller.subject()) ? caller.scope() : new Scope.Person(id);
        return members.find(scope, id).switchIfEmpty(Mono.error(() -> new MemberRefused(id)));
    }

    /** The id of the member, whoever they are. A member who names somebody else still means themself. */
    public static String idMeant(Caller caller, @Nullable String named) {
        return named != null && speaksForOthers(caller) ? named : caller.subject();
    }

    private static boolean speaksForOthers(Caller caller) {
        return caller.is(COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN);
    }
}
