package org.linli.evaluation.reversal;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.linli.evaluation.ledger.Ledger;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Staff take entries back that were a mistake. */
@RestController
@RequestMapping("/api/v1/reversals")
class ReversalController {

    private final Reversals reversals;
    private final Ledger ledger;
    private final Clock clock;

    ReversalController(Reversals reversals, Ledger ledger, Clock clock) {
        this.reversals = reversals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param reason shown to whoever lost the points */
    record NewReversal(
            @NotBlank @Size(max = 200) String entryId,
            @NotBlank @Size(max = 500) String reason) {}

    /**
     * A reversal as staff see it.
     *
     * @param id the entry's
     * @param points what the entry gave
     */
    record ReversalView(
            String id,
            SubjectKind subjectKind,
            String subjectId,
            DivisionCode divisionCode,
            Points points,
            String reason,
            String by,
            Instant at,
            long version) {

        static ReversalView of(Reversal reversal) {
            return new ReversalView(
                    reversal.id(),
                    reversal.subjectKind(),
                    reversal.subjectId(),
                    reversal.division(),
                    new Points(reversal.points()),
                    reversal.reason(),
                    reversal.by(),
                    reversal.at(),
                    reversal.version());
        }
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ReversalView>> reverse(@Valid @RequestBody NewReversal body, Caller caller) {
        return ledger.entry(body.entryId(), caller.scope())
                .switchIfEmpty(Mono.error(() -> new NotFound(body.entryId())))
                .map(entry -> Reversal.of(entry, body.reason(), caller.subject(), clock.instant()))
                .flatMap(reversals::add)
                .map(reversal -> ResponseEntity.created(URI.create("/api/v1/reversals/" + reversal.id()))
                        .body(ReversalView.of(reversal)));
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<ReversalView>> list(Paging paging, Caller caller) {
        return reversals.page(caller.scope(), paging).map(page -> page.map(ReversalView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ReversalView> get(@PathVariable String id, Caller caller) {
        return reversals.get(caller.scope(), id).map(ReversalView::of);
    }
}
