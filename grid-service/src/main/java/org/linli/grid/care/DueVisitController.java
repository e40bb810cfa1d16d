package org.linli.grid.care;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.linli.event.DivisionCode;
import org.linli.kit.audit.Audit;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuples;

/** Visits that are due or overdue, and how many there were. */
@RestController
@RequestMapping("/api/v1/care-visits")
class DueVisitController {

    private final CareSubjects subjects;
    private final CareVisits visits;
    private final CareDesk desk;
    private final CareVault vault;
    private final Audit audit;

    DueVisitController(CareSubjects subjects, CareVisits visits, CareDesk desk, CareVault vault, Audit audit) {
        this.subjects = subjects;
        this.visits = visits;
        this.desk = desk;
        this.vault = vault;
        this.audit = audit;
    }

    /** Whom the caller is to visit today, the longest due first. */
    @GetMapping("/today")
    @AllowedFor(GRID_STAFF)
    Mono<Page<CareView.DueVisit>> today(Paging paging, Caller caller) {
        return listed(
                caller, "care-visits/today", subjects.dueOf(caller.scope(), caller.subject(), desk.today(), paging));
    }

    /** Who should have been visited before today, the longest due first. */
    @GetMapping("/overdue")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<Page<CareView.DueVisit>> overdue(@RequestParam DivisionCode division, Paging paging, Caller caller) {
        return listed(
                caller,
                "care-visits/overdue/" + division,
                subjects.dueBefore(caller.scope(), division, desk.today(), paging));
    }

    private Mono<Page<CareView.DueVisit>> listed(Caller caller, String what, Mono<Page<CareSubject>> found) {
        var today = desk.today();
        return found.delayUntil(page -> audit.record(caller, "care-level-read", what, ""))
                .map(page -> page.map(subject -> due(subject, today)));
    }

    private CareView.DueVisit due(CareSubject subject, LocalDate today) {
        var masked = vault.masked(subject);
        var due = Objects.requireNonNull(subject.dueDay(), "only those who are cared for are listed");
        return new CareView.DueVisit(
                subject.id(),
                subject.division(),
                masked.name(),
                masked.address(),
                vault.open(subject).level(),
                subject.responsible(),
                due,
                due.isBefore(today));
    }

    @GetMapping("/figures")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<CareFigures> figures(@RequestParam DivisionCode division, Caller caller) {
        var scope = caller.scope();
        var byLevel = Flux.fromStream(Arrays.stream(CareLevel.values()))
                .concatMap(level ->
                        subjects.count(scope, division, vault.hash(level)).map(number -> Tuples.of(level, number)))
                .collectMap(each -> each.getT1(), each -> each.getT2());
        return Mono.zip(byLevel, visits.count(scope, division), subjects.countDueBefore(scope, division, desk.today()))
                .map(all -> new CareFigures(division, all.getT1(), all.getT2(), all.getT3()));
    }

    /**
     * What there is of care in a division.
     *
     * @param subjects who are cared for now, by level
     * @param visits ever made
     * @param overdue visits that were due before today
     */
    record CareFigures(DivisionCode division, Map<CareLevel, Long> subjects, long visits, long overdue) {}
}
