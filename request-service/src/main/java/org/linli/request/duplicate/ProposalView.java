package org.linli.request.duplicate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the API shows it.
 *
 * @param orderId the later order, which would follow
 * @param masterId the earlier one
 * @param metres between them; null if one names only its grid
 * @param likeness of their texts in per cent
 * @param decidedBy pseudonym of who decided it, if somebody did
 */
record ProposalView(
        String orderId,
        String masterId,
        String category,
        @Nullable Integer metres,
        long hours,
        int likeness,
        Verdict.Name verdict,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        Instant proposedAt,
        long version) {

    private record Decision(
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {}

    static ProposalView of(MergeProposal proposal) {
        var match = proposal.match();
        var decision = switch (proposal.verdict()) {
            case Verdict.Pending _ -> new Decision(null, null, null);
            case Verdict.Accepted(var by, var at) -> new Decision(by, at, null);
            case Verdict.Rejected(var by, var reason, var at) -> new Decision(by, at, reason);
            case Verdict.Lapsed(var at) -> new Decision(null, at, null);
        };
        return new ProposalView(
                proposal.id(),
                proposal.masterId(),
                proposal.category(),
                match.metres(),
                match.hours(),
                match.likeness(),
                proposal.verdict().name(),
                decision.by,
                decision.at,
                decision.reason,
                proposal.proposedAt(),
                proposal.version());
    }
}
