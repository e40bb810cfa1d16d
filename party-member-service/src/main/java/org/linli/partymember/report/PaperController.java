package org.linli.partymember.report;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import java.util.Optional;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.partymember.member.MemberNames;
import org.linli.partymember.member.Members;
import org.linli.partymember.report.draft.Draft;
import org.linli.partymember.report.draft.ReportPeriod;
import org.linli.partymember.report.paper.Paper;
import org.linli.partymember.report.paper.PaperFormat;
import org.linli.partymember.unit.Unit;
import org.linli.partymember.unit.Units;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A report to print. */
@RestController
@RequestMapping("/api/v1/reports")
class PaperController {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Reports reports;
    private final Units units;
    private final Members members;
    private final MemberNames names;

    PaperController(Reports reports, Units units, Members members, MemberNames names) {
        this.reports = reports;
        this.units = units;
        this.members = members;
        this.names = names;
    }

    /** The version of that number; without one the last that was handed in, or else the draft. */
    @GetMapping(path = "/{id}/document", produces = "application/*")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<byte[]>> document(
            @PathVariable String id,
            @RequestParam Optional<PaperFormat> format,
            @RequestParam Optional<Integer> number,
            Caller caller) {
        var wanted = format.orElse(PaperFormat.PDF);
        return reports.get(caller.scope(), id)
                .flatMap(report -> paper(report, number))
                .publishOn(Schedulers.boundedElastic())
                .map(paper -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(wanted.mediaType()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(id, wanted))
                        .body(wanted.write(paper)));
    }

    private static String attachment(String id, PaperFormat format) {
        return ContentDisposition.attachment()
                .filename(id + format.suffix())
                .build()
                .toString();
    }

    private Mono<Paper> paper(Report report, Optional<Integer> number) {
        var period = ReportPeriod.read(report.period()).orElseThrow().words();
        var content = content(report, number);
        // whoever may see the report may see on it whose it is
        return units.get(EVERYWHERE, report.unitId())
                .map(Unit::name)
                .zipWith(nameOf(report))
                .map(found -> new Paper(period, found.getT1(), found.getT2(), content.draft(), content.number()));
    }

    private Mono<Optional<String>> nameOf(Report report) {
        var member = report.memberId();
        return member == null
                ? Mono.just(Optional.empty())
                : members.find(EVERYWHERE, member)
                        .map(found -> Optional.of(names.of(found).orElse(member)))
                        .defaultIfEmpty(Optional.of(member));
    }

    private static Content content(Report report, Optional<Integer> number) {
        var versions = report.versions();
        if (number.isPresent() && (number.get() < 1 || number.get() > versions.size())) {
            throw new ReportRefused.NoVersion();
        }
        if (!versions.isEmpty()) {
            var chosen = versions.get(number.orElse(versions.size()) - 1);
            return new Content(chosen.content(), Optional.of(chosen.number()));
        }
        if (report.draft() == null) {
            throw new ReportRefused.NothingDrafted();
        }
        return new Content(report.draft(), Optional.empty());
    }

    private record Content(Draft draft, Optional<Integer> number) {}
}
