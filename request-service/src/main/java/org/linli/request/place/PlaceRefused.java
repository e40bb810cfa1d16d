package org.linli.request.place;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Problem.FieldError;
import org.linli.kit.problem.Refusal;
import org.linli.kit.problem.Text;
import org.springframework.http.HttpStatus;

/** Why a request cannot lie where its sender says. */
public abstract sealed class PlaceRefused extends Refusal {

    private PlaceRefused(String message) {
        super(message);
    }

    /** No known grid covers the spot. */
    static final class OutsideEveryGrid extends PlaceRefused {

        private final Spot spot;

        OutsideEveryGrid(Spot spot) {
            super("outside every grid: " + spot);
            this.spot = spot;
        }
    }

    /** Nobody has told this service of such a grid. */
    static final class UnknownGrid extends PlaceRefused {

        private final DivisionCode code;

        UnknownGrid(DivisionCode code) {
            super("unknown grid: " + code);
            this.code = code;
        }
    }

    /** The grid was split or merged away; what was asked there before stays there. */
    static final class RetiredGrid extends PlaceRefused {

        private final DivisionCode code;
        private final List<DivisionCode> successors;

        RetiredGrid(DivisionCode code, List<DivisionCode> successors) {
            super("retired grid: " + code);
            this.code = code;
            this.successors = successors;
        }
    }

    /** The code of a district, street or community, where a grid's is asked for. */
    static final class NotAGrid extends PlaceRefused {

        private final DivisionCode code;

        NotAGrid(DivisionCode code) {
            super("not a grid: " + code);
            this.code = code;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case OutsideEveryGrid outside -> outside(outside.spot);
            case UnknownGrid unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-grid",
                        "没有这个网格：" + unknown.code,
                        "There is no such grid: " + unknown.code);
            case RetiredGrid retired -> retired(retired);
            case NotAGrid notAGrid -> notAGrid(notAGrid.code);
        };
    }

    private static Problem outside(Spot spot) {
        var where = spot.longitude() + ", " + spot.latitude();
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "outside-every-grid",
                "该位置不在任何网格内：" + where,
                "This place lies outside every grid: " + where);
    }

    private static Problem retired(RetiredGrid retired) {
        var successors = retired.successors.stream().map(DivisionCode::value).collect(joining(", "));
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "retired-grid",
                "网格 " + retired.code + " 已撤销，现为：" + successors,
                retired.code + " was split or merged away; now: " + successors);
    }

    private static Problem notAGrid(DivisionCode code) {
        var reason = new Text(
                "网格编码为 15 位、微网格为 18 位数字：" + code, "A grid's code is 15 digits, a micro-grid's 18, not: " + code);
        return new Problem(
                HttpStatus.BAD_REQUEST, "malformed-code", reason, List.of(new FieldError("gridCode", reason.en())));
    }
}
