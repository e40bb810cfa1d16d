package org.linli.evaluation.closing;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.closing.ClosingState.Closed;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Closes periods of a district, and shows what they came to. */
@RestController
@RequestMapping("/api/v1/closings")
class ClosingController {

    private final ClosingBook book;
    private final Snapshot snapshot;
    private final MeterRegistry meters;
    private final Clock clock;

    ClosingController(ClosingBook book, Snapshot snapshot, MeterRegistry meters, Clock clock) {
        this.book = book;
        this.snapshot = snapshot;
        this.meters = meters;
        this.clock = clock;
        verified(false); // one that has not happened shows as 0
    }

    /** @param period a month ({@code 2026-10}) or year ({@code 2026}) that is over */
    record NewClosing(
            @NotNull DivisionCode divisionCode, @NotNull String period) {}

    /**
     * A closing as callers see it.
     *
     * @param hash SHA-256 of all figures; null while they are being taken
     */
    record ClosingView(
            String id,
            DivisionCode divisionCode,
            String period,
            ClosingState.Name state,
            String by,
            Instant at,
            @Nullable String hash,
            @Nullable Long figures,
            @Nullable Long entries,
            @Nullable Instant closedAt,
            long version) {

        static ClosingView of(Closing closing) {
            var closed = closing.state() instanceof Closed done ? done : null;
            return new ClosingView(
                    closing.id(),
                    closing.division(),
                    closing.period(),
                    closing.state().name(),
                    closing.by(),
                    closing.at(),
                    closed == null ? null : closed.hash(),
                    closed == null ? null : closed.figures(),
                    closed == null ? null : closed.entries(),
                    closed == null ? null : closed.at(),
                    closing.version());
        }
    }

    /** What one subject had in one community. */
    record FigureView(
            SubjectKind subjectKind, String subjectId, DivisionCode divisionCode, Points points, long entries) {

        static FigureView of(Figure figure) {
            return new FigureView(
                    figure.subjectKind(),
                    figure.subjectId(),
                    new DivisionCode(figure.community()),
                    new Points(figure.points()),
                    figure.entries());
        }
    }

    /**
     * Whether the ledger still comes to the same.
     *
     * @param hash of the figures as they were frozen
     * @param recounted of what the ledger adds up to now
     */
    record ClosingVerification(String hash, String recounted, boolean same) {}

    @PostMapping
    @AllowedFor(DISTRICT_ADMIN)
    Mono<ResponseEntity<ClosingView>> close(@Valid @RequestBody NewClosing body, Caller caller) {
        caller.scope().require(body.divisionCode());
        var period = new Period(body.period());
        return book.add(Closing.begin(body.divisionCode(), period, caller.subject(), clock.instant()))
                .map(closing -> ResponseEntity.created(URI.create("/api/v1/closings/" + closing.id()))
                        .body(ClosingView.of(closing)));
    }

    @GetMapping
    @AllowedFor({DISTRICT_ADMIN, AUDITOR})
    Mono<Page<ClosingView>> list(Paging paging, Caller caller) {
        return book.page(caller.scope(), paging).map(page -> page.map(ClosingView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({DISTRICT_ADMIN, AUDITOR})
    Mono<ClosingView> get(@PathVariable String id, Caller caller) {
        return book.get(caller.scope(), id).map(ClosingView::of);
    }

    @GetMapping("/{id}/figures")
    @AllowedFor({DISTRICT_ADMIN, AUDITOR})
    Mono<Page<FigureView>> figures(@PathVariable String id, Paging paging, Caller caller) {
        return book.get(caller.scope(), id)
                .flatMap(closing -> book.figures(closing, paging))
                .map(page -> page.map(FigureView::of));
    }

    /** Adds the ledger up again: takes as long as the district's ledger is large. */
    @GetMapping("/{id}/verification")
    @AllowedFor({DISTRICT_ADMIN, AUDITOR})
    Mono<ClosingVerification> verify(@PathVariable String id, Caller caller) {
        return book.get(caller.scope(), id).flatMap(closing -> switch (closing.state()) {
            case ClosingState.Taking _ -> Mono.error(new ClosingRefused.NotYet());
            case Closed closed ->
                snapshot.take(closing, ignored -> Mono.empty()).map(again -> compared(closed, again));
        });
    }

    private Counter verified(boolean same) {
        return meters.counter("linli.closings.verified", "same", Boolean.toString(same));
    }

    private ClosingVerification compared(Closed closed, Snapshot.Result again) {
        var same = closed.hash().equals(again.hash());
        verified(same).increment();
        return new ClosingVerification(closed.hash(), again.hash(), same);
    }
}
