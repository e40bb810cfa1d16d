package org.linli.grid.station;

import java.util.List;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Problem.FieldError;
import org.linli.kit.problem.Refusal;
import org.linli.kit.problem.Text;
import org.springframework.http.HttpStatus;

/** Why something is not done with a station. */
abstract sealed class StationRefused extends Refusal {

    private StationRefused(String why) {
        super(why);
    }

    /** Hours that cannot be. */
    static final class BadHours extends StationRefused {

        private final FieldError error;

        BadHours(String field, String reason) {
            super(field + " " + reason);
            this.error = new FieldError(field, reason);
        }
    }

    /** A place for which no grid has been drawn: nobody would look after the station. */
    static final class OutsideEveryGrid extends StationRefused {

        OutsideEveryGrid() {
            super("in no grid and near none");
        }
    }

    /** It is closed, and stays so. */
    static final class ClosedForGood extends StationRefused {

        ClosedForGood(String id) {
            super("closed for good: " + id);
        }
    }

    /** More or fewer stations are asked for than are told at once. */
    static final class BadCount extends StationRefused {

        private final int most;

        BadCount(int most) {
            super("not 1 to " + most);
            this.most = most;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case BadHours bad ->
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "malformed-request",
                        new Text("开放时间应先开后关、互不重叠", "Hours end after they begin and do not overlap"),
                        List.of(bad.error));
            case OutsideEveryGrid _ ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "station-outside-every-grid",
                        "该位置及附近没有网格，请先划定网格边界",
                        "There is no grid at the place or near it; draw the grid's boundary first");
            case ClosedForGood _ ->
                Problem.of(HttpStatus.CONFLICT, "station-closed", "该站点已关闭", "The station is closed for good");
            case BadCount bad -> Problem.malformed("count", "count 应为 1 至 " + bad.most, "count is 1 to " + bad.most);
        };
    }
}
