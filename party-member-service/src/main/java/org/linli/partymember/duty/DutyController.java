package org.linli.partymember.duty;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.Languages;
import org.linli.kit.problem.NotFound;
import org.linli.partymember.member.Members;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells what is due for a member. */
@RestController
@RequestMapping("/api/v1/members/{id}/duties")
class DutyController {

    private final Members members;
    private final DutyReminders reminders;

    DutyController(Members members, DutyReminders reminders) {
        this.members = members;
        this.reminders = reminders;
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<DutyView> duties(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        var languages = Languages.of(request.getHeaders());
        return members.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(member -> reminders
                        .of(id)
                        .map(due -> DutyView.of(due, languages))
                        .defaultIfEmpty(DutyView.of(member.kind(), languages)));
    }
}
