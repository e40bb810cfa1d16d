package org.linli.request.hotspot;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/** Why no hot spots are shown. */
abstract sealed class HotSpotRefused extends Refusal {

    private HotSpotRefused(String message) {
        super(message);
    }

    /** Neither a month nor a week. */
    static final class NoSpan extends HotSpotRefused {
        NoSpan() {
            super("neither a month nor a week");
        }
    }

    /** Micro-grids count into their grid. */
    static final class NotCounted extends HotSpotRefused {
        NotCounted() {
            super("no hot spots of a micro-grid");
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case NoSpan _ ->
                Problem.malformed("period", "周期应为月（2026-11）或周（2026-W47）", "a month (2026-11) or a week (2026-W47)");
            case NotCounted _ ->
                Problem.malformed("division", "统计到网格（15 位）为止", "hot spots go down to grids (15 digits)");
        };
    }
}
