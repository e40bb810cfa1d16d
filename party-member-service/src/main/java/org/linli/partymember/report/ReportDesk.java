package org.linli.partymember.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.CommandId;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.member.Members;
import org.linli.partymember.report.draft.Draft;
import org.linli.partymember.report.draft.Figures;
import org.linli.partymember.report.draft.ReportPeriod;
import org.linli.partymember.servicerecord.ServedWork;
import org.linli.partymember.unit.Units;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Draws reports up from the records. */
@Component
class ReportDesk {

    private final Reports reports;
    private final ServedWork work;
    private final OtherDeeds others;
    private final Members members;
    private final Units units;
    private final Divisions divisions;
    private final ReportSettings settings;
    private final Clock clock;

    ReportDesk(
            Reports reports,
            ServedWork work,
            OtherDeeds others,
            Members members,
            Units units,
            Divisions divisions,
            ReportSettings settings,
            Clock clock) {
        this.reports = reports;
        this.work = work;
        this.others = others;
        this.members = members;
        this.units = units;
        this.divisions = divisions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens the member's report if it is not open yet, and draws it up from the records as they are now. */
    Mono<Report> draftOfMember(String memberId, ReportPeriod period, Scope scope) {
        return members.find(scope, memberId)
                .switchIfEmpty(Mono.error(() -> new NotFound(memberId)))
                .map(Reporter::of)
                .flatMap(reporter -> drafted(reporter, period, scope));
    }

    /** The same for a unit. */
    Mono<Report> draftOfUnit(String unitId, ReportPeriod period, Scope scope) {
        return units.get(scope, unitId).map(Reporter::of).flatMap(reporter -> drafted(reporter, period, scope));
    }

    private Mono<Report> drafted(Reporter reporter, ReportPeriod period, Scope scope) {
        var now = clock.instant();
        if (reporter.kind() == null != period.isYear() || period.from().isAfter(now)) {
            return Mono.error(new ReportRefused.NoPeriod());
        }
        var id = reporter.reportId(period);
        return reports.open(Report.open(reporter, period, settings, now))
                .contextWrite(context ->
                        context.delete(CommandId.class)) // the draft is the command; anyone may have opened it
                .then(draft(reporter, period, now))
                .flatMap(draft -> reports.change(scope, id, report -> report.draft(draft)));
    }

    private Mono<Draft> draft(Reporter reporter, ReportPeriod period, Instant now) {
        return figures(reporter, period)
                .zipWith(
                        community(reporter),
                        (figures, name) -> reporter.kind() == null
                                ? Draft.ofUnit(period, figures, name, now)
                                : Draft.ofMember(period, figures, name, now));
    }

    private Mono<Figures> figures(Reporter reporter, ReportPeriod period) {
        var member = reporter.memberId();
        var served = member == null
                ? work.ofUnit(reporter.unitId(), period.from(), period.until())
                : work.ofMember(member, period.from(), period.until());
        return served.collectList().zipWith(others.of(reporter, period), Figures::of);
    }

    private Mono<Optional<String>> community(Reporter reporter) {
        return Mono.justOrEmpty(reporter.community())
                .flatMap(divisions::community)
                .map(division -> Optional.of(division.name()))
                .defaultIfEmpty(Optional.empty());
    }
}
