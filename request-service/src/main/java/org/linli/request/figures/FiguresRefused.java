package org.linli.request.figures;

import org.linli.event.DivisionLevel;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/** Why there are no such figures. */
abstract sealed class FiguresRefused extends Refusal {

    private FiguresRefused(String message) {
        super(message);
    }

    /** What lies further down counts into what lies above it. */
    static final class NotCounted extends FiguresRefused {

        private final DivisionLevel lowest;

        NotCounted(DivisionLevel lowest) {
            super("no figures below " + lowest);
            this.lowest = lowest;
        }
    }

    static final class UnitOrMatter extends FiguresRefused {

        UnitOrMatter() {
            super("unit and matter");
        }
    }

    static final class NotAName extends FiguresRefused {

        private final String field;

        NotAName(String field) {
            super("no " + field);
            this.field = field;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case NotCounted notCounted -> notCounted(notCounted.lowest.digits());
            case UnitOrMatter _ ->
                Problem.malformed("matter", "单位与事项只能选一个", "figures are those of a unit or of a matter, not of both");
            case NotAName name -> Problem.malformed(name.field, "应为 1 至 64 个字符", "1 to 64 characters");
        };
    }

    private static Problem notCounted(int digits) {
        return Problem.malformed(
                "division", "统计到 " + digits + " 位区划代码为止", "figures go down to codes of " + digits + " digits");
    }
}
