package org.linli.request.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.request.course.Deed;
import org.linli.request.course.HistoryEntry;
import org.linli.request.duplicate.Verdict.Accepted;
import org.linli.request.duplicate.Verdict.Lapsed;
import org.linli.request.duplicate.Verdict.Pending;
import org.linli.request.duplicate.Verdict.Rejected;
import org.linli.request.likeness.Match;
import org.linli.request.order.Order;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That an order looks like an earlier one, for somebody to decide. An order is proposed once in its life, which is why its id is
 * the proposal's.
 *
 * @param id of the later order
 * @param divisions every code that covers the later order's grid
 * @param masterId the earlier order
 */
@Document(MergeProposal.COLLECTION)
@TypeAlias("merge-proposal")
public record MergeProposal(
        @Id String id,
        long version,
        List<String> divisions,
        String masterId,
        String category,
        Match match,
        Verdict verdict,
        Instant proposedAt)
        implements Aggregate {

    static final String COLLECTION = "merge_proposals";

    static Change<MergeProposal> of(Order later, String masterId, Match match, Instant now) {
        return Change.silent(new MergeProposal(
                later.id(), 1, later.divisions(), masterId, later.request().category(), match, new Pending(), now));
    }

    /** What became of the order decides it, whether or not somebody looked at the proposal. */
    Change<MergeProposal> followed(Order order, Instant now) {
        return switch (verdict) {
            case Pending _ ->
                merge(order)
                        .map(merge -> judged(new Accepted(merge.actor(), merge.at())))
                        .orElseGet(() -> order.state().isOpen() ? Change.none(this) : judged(new Lapsed(now)));
            case Accepted _, Rejected _, Lapsed _ -> Change.none(this);
        };
    }

    private static Optional<HistoryEntry> merge(Order order) {
        return order.history().stream()
                .filter(entry -> entry.deed() instanceof Deed.Merge)
                .findFirst();
    }

    /** @throws DuplicateRefused if it was decided otherwise */
    Change<MergeProposal> rejected(String by, String reason, Instant now) {
        return switch (verdict) {
            case Pending _ -> judged(new Rejected(by, reason, now));
            case Rejected(var who, var why, var _) when who.equals(by) && why.equals(reason) -> Change.none(this);
            case Accepted _, Rejected _, Lapsed _ -> throw new DuplicateRefused.AlreadyDecided(verdict.name());
        };
    }

    /** @throws DuplicateRefused if it was decided otherwise */
    MergeProposal acceptable() {
        return switch (verdict) {
            case Pending _, Accepted _ -> this;
            case Rejected _, Lapsed _ -> throw new DuplicateRefused.AlreadyDecided(verdict.name());
        };
    }

    private Change<MergeProposal> judged(Verdict next) {
        return Change.silent(
                new MergeProposal(id, version + 1, divisions, masterId, category, match, next, proposedAt));
    }
}
