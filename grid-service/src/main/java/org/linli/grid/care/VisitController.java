package org.linli.grid.care;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.util.Objects;
import org.linli.grid.care.CareBody.NewVisit;
import org.linli.kit.audit.Audit;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Visits that were made. */
@RestController
@RequestMapping("/api/v1")
class VisitController {

    private final CareSubjects subjects;
    private final CareVisits visits;
    private final CareDesk desk;
    private final CareVault vault;
    private final Disclosures disclosures;
    private final Audit audit;

    VisitController(
            CareSubjects subjects,
            CareVisits visits,
            CareDesk desk,
            CareVault vault,
            Disclosures disclosures,
            Audit audit) {
        this.subjects = subjects;
        this.visits = visits;
        this.desk = desk;
        this.vault = vault;
        this.disclosures = disclosures;
        this.audit = audit;
    }

    /** The visit first, then when the next one is due. Whatever comes between, the timer asks for the latest visit. */
    @PostMapping("/care-subjects/{id}/visits")
    @AllowedFor(GRID_STAFF)
    Mono<ResponseEntity<CareView.Visit>> visit(
            @PathVariable String id, @Valid @RequestBody NewVisit body, Caller caller) {
        return desk.seen(caller, id)
                .flatMap(subject -> {
                    subject.requireOngoing();
                    var at = desk.plausible(body.at(), subject);
                    var note = vault.sealNote(CareVisit.idOf(id, at), body.note());
                    return visits.add(CareVisit.made(subject, caller.subject(), at, note));
                })
                .delayUntil(visit -> subjects.change(
                        caller.scope(),
                        id,
                        subject -> subject.visited(
                                WorkingCalendar.dayOf(visit.at()),
                                vault.open(subject).level(),
                                desk.now())))
                .map(visit -> ResponseEntity.status(HttpStatus.CREATED).body(CareView.Visit.of(visit)));
    }

    @GetMapping("/care-subjects/{id}/visits")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<Page<CareView.Visit>> of(@PathVariable String id, Paging paging, Caller caller) {
        return desk.seen(caller, id)
                .flatMap(subject -> audit.record(caller, "care-level-read", "care-subject/" + id, "")
                        .then(visits.of(caller.scope(), id, paging)))
                .map(page -> page.map(CareView.Visit::of));
    }

    @PostMapping("/care-visits/{id}/disclosure")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CareView.DisclosedNote>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return visits.find(caller.scope(), id)
                .filter(visit -> visit.note() != null)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .delayUntil(visit -> desk.seen(caller, visit.subjectId()))
                .flatMap(visit -> disclosures.disclose(
                        caller,
                        "care-visit/" + id,
                        reason,
                        () -> new CareView.DisclosedNote(vault.openNote(id, Objects.requireNonNull(visit.note())))));
    }
}
