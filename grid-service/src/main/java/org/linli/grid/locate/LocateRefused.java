package org.linli.grid.locate;

import java.util.List;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Problem.FieldError;
import org.linli.kit.problem.Refusal;
import org.linli.kit.problem.Text;
import org.springframework.http.HttpStatus;

/** Why a place cannot be located. */
abstract sealed class LocateRefused extends Refusal {

    private LocateRefused(String why) {
        super(why);
    }

    /** A place with no grid anywhere near. */
    static final class OutsideEveryGrid extends LocateRefused {

        static final String SLUG = "outside-every-grid";

        private final int within;

        OutsideEveryGrid(int within) {
            super("no grid within " + within + " m");
            this.within = within;
        }
    }

    /** More places at once than are looked up. */
    static final class TooManyPoints extends LocateRefused {

        private final int most;

        TooManyPoints(int most) {
            super("more than " + most + " points");
            this.most = most;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case OutsideEveryGrid none ->
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        OutsideEveryGrid.SLUG,
                        "该位置 " + none.within + " 米内没有网格",
                        "There is no grid within " + none.within + " m of the place");
            case TooManyPoints many ->
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "too-many-points",
                        new Text("一次最多 " + many.most + " 个位置", "At most " + many.most + " points at once"),
                        List.of(new FieldError("points", "holds at most " + many.most + " points")));
        };
    }
}
