package org.linli.evaluation.ledger;

import java.util.Optional;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.points.Viewer;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows how points came about. */
@RestController
@RequestMapping("/api/v1/ledger-entries")
class LedgerController {

    private final Ledger ledger;

    private final CapBuckets caps;

    LedgerController(Ledger ledger, CapBuckets caps) {
        this.ledger = ledger;
        this.caps = caps;
    }

    @GetMapping
    @AllowedFor({
        Role.RESIDENT,
        Role.PARTY_MEMBER,
        Role.UNIT_ADMIN,
        Role.COMMUNITY_ADMIN,
        Role.STREET_ADMIN,
        Role.DISTRICT_ADMIN,
        Role.AUDITOR
    })
    Mono<Page<EntryView>> entries(
            @RequestParam SubjectKind subjectKind,
            @RequestParam String subjectId,
            @RequestParam(defaultValue = "ALL") String period,
            @RequestParam Optional<String> rule,
            Paging paging,
            Caller caller) {
        var subject = new Subject(subjectKind, subjectId);
        var scope = new Viewer(caller).scopeOn(subject);
        return ledger.entries(subject, new Period(period), rule, paging, scope).flatMap(this::shown);
    }

    private Mono<Page<EntryView>> shown(Page<Entry> page) {
        return caps.withheld(page.items())
                .map(withheld -> page.map(entry -> EntryView.of(entry, withheld.getOrDefault(entry.id(), 0L))));
    }
}
