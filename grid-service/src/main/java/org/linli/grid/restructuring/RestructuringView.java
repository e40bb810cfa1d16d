package org.linli.grid.restructuring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Origin.Cause;

/**
 * What was done.
 *
 * @param id by which lineages name it
 * @param created codes of what there is now, the grids before the micro-grids
 * @param successions what became of each code that there was
 */
record RestructuringView(
        String id,
        Cause cause,
        @Nullable String remark,
        Instant at,
        List<DivisionCode> created,
        List<RetiredView> successions) {

    static RestructuringView of(Restructuring it) {
        return new RestructuringView(
                it.id(),
                it.origin().cause(),
                it.origin().remark(),
                it.origin().at(),
                it.codes(),
                it.plan().leavers().stream()
                        .map(leaver -> new RetiredView(leaver.code(), it.plan().successors(leaver, it.codes())))
                        .toList());
    }

    /** What became of a code. */
    record RetiredView(DivisionCode retired, List<DivisionCode> successors) {}
}
