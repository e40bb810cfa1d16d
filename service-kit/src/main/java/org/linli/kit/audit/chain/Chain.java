package org.linli.kit.audit.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.publisher.Mono;

/**
 * Appends to the stored chain, one batch at a time. Remembers where it ends; when another replica has gone on, the store refuses
 * the number that is taken, and the end is read again.
 */
public final class Chain {

    /** Others were quicker so many times in a row: something is wrong, and the acts are refused. */
    private static final int ATTEMPTS = 100;

    private final Entries entries;
    private volatile @Nullable Head end;

    public Chain(Entries entries) {
        this.entries = entries;
    }

    /** Completes when all are stored, in this order; others may lie between them. */
    public Mono<Void> append(List<Act> acts) {
        // Who knows what is stored of a batch that did not end well.
        return append(acts, ATTEMPTS).doOnError(ignored -> end = null).doOnCancel(() -> end = null);
    }

    private Mono<Void> append(List<Act> acts, int attempts) {
        if (attempts == 0) {
            return Mono.error(
                    new DataAccessResourceFailureException("the audit trail has no room between its writers"));
        }
        return head().flatMap(head -> {
            var links = linked(head, acts);
            return entries.add(links).flatMap(added -> {
                if (added == links.size()) {
                    end = links.getLast().head();
                    return Mono.<Void>empty();
                }
                end = null;
                return append(acts.subList(added, acts.size()), attempts - 1);
            });
        });
    }

    private Mono<Head> head() {
        var known = end;
        return known == null ? entries.head() : Mono.just(known);
    }

    private static List<Entry> linked(Head head, List<Act> acts) {
        var links = new ArrayList<Entry>(acts.size());
        var last = head;
        for (var act : acts) {
            var link = Entry.after(last, act);
            links.add(link);
            last = link.head();
        }
        return links;
    }
}
