package org.linli.partymember.report;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.linli.kit.IdSource;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.report.ReportState.Standing;
import org.linli.partymember.report.Reports.Filter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

    private final Reports reports;
    private final ReportDesk desk;
    private final ReportSettings settings;
    private final IdSource ids;
    private final Clock clock;

    ReportController(Reports reports, ReportDesk desk, ReportSettings settings, IdSource ids, Clock clock) {
        this.reports = reports;
        this.desk = desk;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** A member's own report, or the unit's of its admin. */
    @PostMapping
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN})
    Mono<ResponseEntity<ReportView>> draft(@Valid @RequestBody NewReport body, Caller caller) {
        var period = body.read();
        var drafted = period.isYear()
                ? desk.draftOfUnit(unitOf(caller), period, caller.scope())
                : desk.draftOfMember(caller.subject(), period, new Scope.Person(caller.subject()));
        return drafted.map(report -> ResponseEntity.created(URI.create("/api/v1/reports/" + report.id()))
                .eTag(eTag(report))
                .body(ReportView.of(report)));
    }

    private static String unitOf(Caller caller) {
        return caller.unitId().filter(ignored -> caller.is(UNIT_ADMIN)).orElseThrow(ReportRefused.NotYours::new);
    }

    @PostMapping("/{id}/submit")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN})
    Mono<ResponseEntity<ReportView>> submit(
            @PathVariable String id, @Valid @RequestBody HandIn body, IfMatch ifMatch, Caller caller) {
        return reports.change(
                        caller.scope(),
                        id,
                        report -> Judges.written(ifMatch.check(report), caller)
                                .submit(caller.subject(), body.text(), ids.next(), clock.instant()))
                .map(ReportController::ok);
    }

    @PostMapping("/{id}/return")
    @AllowedFor({UNIT_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ReportView>> giveBack(
            @PathVariable String id, @Valid @RequestBody GiveBack body, IfMatch ifMatch, Caller caller) {
        return reports.change(
                        caller.scope(),
                        id,
                        report -> Judges.judged(ifMatch.check(report), caller)
                                .giveBack(caller.subject(), body.reason(), settings, ids.next(), clock.instant()))
                .map(ReportController::ok);
    }

    @PostMapping("/{id}/accept")
    @AllowedFor({UNIT_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ReportView>> accept(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        return reports.change(
                        caller.scope(),
                        id,
                        report -> Judges.judged(ifMatch.check(report), caller)
                                .accept(caller.subject(), ids.next(), clock.instant()))
                .map(ReportController::ok);
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<ReportView>> get(@PathVariable String id, Caller caller) {
        return reports.get(caller.scope(), id).map(ReportController::ok);
    }

    /** Who is late: {@code standing=OVERDUE}. */
    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<ReportView>> list(
            @RequestParam Optional<Standing> standing,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> member,
            Paging paging,
            Caller caller) {
        return reports.page(caller.scope(), new Filter(standing, period, unit, member), paging)
                .map(page -> page.map(ReportView::of));
    }

    private static ResponseEntity<ReportView> ok(Report report) {
        return ResponseEntity.ok().eTag(eTag(report)).body(ReportView.of(report));
    }

    private static String eTag(Report report) {
        return "\"" + report.version() + "\"";
    }
}
