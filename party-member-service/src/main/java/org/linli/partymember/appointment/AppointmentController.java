package org.linli.partymember.appointment;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.linli.kit.IdSource;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.member.Members;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/appointments")
class AppointmentController {

    private final Appointments appointments;
    private final Members members;
    private final Divisions divisions;
    private final IdSource ids;
    private final Clock clock;

    AppointmentController(Appointments appointments, Members members, Divisions divisions, IdSource ids, Clock clock) {
        this.appointments = appointments;
        this.members = members;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AppointmentView>> appoint(@Valid @RequestBody NewAppointment body, Caller caller) {
        var wanted = body.checked();
        caller.scope().require(wanted.communityCode());
        var at = clock.instant();
        return divisions
                .community(wanted.communityCode())
                .then(members.find(caller.scope(), wanted.memberId()))
                .switchIfEmpty(Mono.error(AppointmentRefused.UnknownMember::new))
                .flatMap(ignored -> appointments.appoint(
                        caller.scope(),
                        Appointment.appoint(wanted, ids.next(), at),
                        again -> again.again(ids.next(), at)))
                .map(made -> ResponseEntity.created(URI.create("/api/v1/appointments/" + made.id()))
                        .body(AppointmentView.of(made)));
    }

    @PostMapping("/{id}/end")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<AppointmentView> end(@PathVariable String id, Caller caller) {
        return appointments
                .change(caller.scope(), id, appointment -> appointment.end(ids.next(), clock.instant()))
                .map(AppointmentView::of);
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<AppointmentView>> list(Paging paging, Caller caller) {
        return appointments.page(caller.scope(), paging).map(page -> page.map(AppointmentView::of));
    }
}
