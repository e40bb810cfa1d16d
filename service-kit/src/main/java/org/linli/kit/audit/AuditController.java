package org.linli.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kit.audit.chain.Entries;
import org.linli.kit.audit.chain.Entry;
import org.linli.kit.audit.chain.EntryFilter;
import org.linli.kit.audit.chain.Finding;
import org.linli.kit.audit.chain.Verification;
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

/** Lets auditors read the trail of this service, and see for themselves that it is whole. */
@RestController
@RequestMapping("/api/v1/audit/${spring.application.name}")
class AuditController {

    private final Entries entries;
    private final Verification verification;

    AuditController(Entries entries, Verification verification) {
        this.entries = entries;
        this.verification = verification;
    }

    @GetMapping("/entries")
    @AllowedFor(Role.AUDITOR)
    Mono<Page<EntryView>> list(
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> object,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> until,
            Paging paging,
            Caller caller) {
        var filter = new EntryFilter(subject, object, from, until, paging.after());
        return entries.find(caller.scope(), filter, paging.fetch())
                .collectList()
                .map(found -> paging.page(found, Entries::key))
                .map(page -> page.map(EntryView::of));
    }

    /** The whole chain is proven, whatever the auditor's scope: the answer says nothing of what is in it. */
    @GetMapping("/verification")
    @AllowedFor(Role.AUDITOR)
    Mono<Report> verify() {
        return verification.verify().map(Report::of);
    }

    /** An entry as it is shown. {@code division} is null where none is known. */
    record EntryView(
            long sequence,
            Instant at,
            String subject,
            List<String> roles,
            @Nullable String division,
            String action,
            String object,
            String reason,
            String from,
            String requestId,
            String hash) {

        static EntryView of(Entry entry) {
            var act = entry.act();
            return new EntryView(
                    entry.sequence(),
                    act.at(),
                    act.subject(),
                    act.roles(),
                    act.divisions().isEmpty() ? null : act.divisions().getLast(),
                    act.action(),
                    act.object(),
                    act.reason(),
                    act.address(),
                    act.requestId(),
                    entry.hash());
        }
    }

    /**
     * @param entries how many are proven to be as they were written
     * @param head hash of the last of them
     * @param broken the first that is not; null if all are
     */
    record Report(
            boolean intact,
            long entries,
            String head,
            @Nullable Broken broken) {

        static Report of(Finding found) {
            var broken = found.broken().map(Broken::of).orElse(null);
            return new Report(
                    broken == null, found.proven().sequence(), found.proven().hash(), broken);
        }
    }

    /** @param wrong {@code missing}, {@code out-of-order}, {@code changed}, {@code truncated} or {@code rewritten} */
    record Broken(long sequence, String wrong) {

        static Broken of(Finding.Break found) {
            return new Broken(
                    found.sequence(),
                    found.wrong().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
