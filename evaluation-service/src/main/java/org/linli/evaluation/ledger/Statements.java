package org.linli.evaluation.ledger;

import org.linli.evaluation.points.Span;
import org.linli.evaluation.points.Subject;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Statements of account: entries with what counts of them. */
@Component
public class Statements {

    private static final int AT_A_TIME = 500;

    private final Ledger ledger;
    private final CapBuckets caps;

    Statements(Ledger ledger, CapBuckets caps) {
        this.ledger = ledger;
        this.caps = caps;
    }

    /** A subject's entries of some months that lie within a scope, oldest first. */
    public Flux<Line> of(Subject subject, Span span, Scope scope) {
        return ledger.entries(subject, span, scope)
                .buffer(AT_A_TIME)
                .concatMap(entries -> caps.withheld(entries)
                        .flatMapMany(withheld -> Flux.fromIterable(entries)
                                .map(entry ->
                                        new Line(entry, entry.points() - withheld.getOrDefault(entry.id(), 0L)))));
    }
}
