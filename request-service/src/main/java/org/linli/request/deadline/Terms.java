package org.linli.request.deadline;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline.Limit;
import org.linli.event.OrderPhase;

/**
 * What an order is held to, as it was when the order came in; nothing that is set later changes it.
 *
 * @param matterCode of the catalogue's entry that gave limits; null if none fits
 * @param catalogueVersion id of the version that it stands in
 * @param limits of the phases that have one
 */
public record Terms(
        @Nullable String matterCode,
        @Nullable String catalogueVersion,
        Map<OrderPhase, Limit> limits,
        Hours hours,
        Steps steps) {

    /** No limits at all. */
    public static final Terms NONE = new Terms(null, null, Map.of(), Hours.USUAL, Steps.USUAL);

    private static final int EXTENSIONS = 2;

    public Terms {
        limits = Map.copyOf(limits);
    }

    public Optional<Limit> limit(OrderPhase phase) {
        return Optional.ofNullable(limits.get(phase));
    }

    /**
     * Whether the limit for answering may be extended so: at most by the original limit, in its unit, at most twice.
     *
     * @param before extensions granted in this round
     */
    public boolean allowsExtension(Limit by, int before) {
        return before < EXTENSIONS
                && by.amount() > 0
                && limit(OrderPhase.ANSWER)
                        .filter(limit -> limit.unit() == by.unit() && by.amount() <= limit.amount())
                        .isPresent();
    }
}
