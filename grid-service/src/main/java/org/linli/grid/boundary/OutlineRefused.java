package org.linli.grid.boundary;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.grid.boundary.Tiling.Overhang;
import org.linli.grid.boundary.Tiling.Overlap;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why an outline cannot lie where it is drawn. */
public abstract sealed class OutlineRefused extends Refusal {

    private OutlineRefused(String message) {
        super(message);
    }

    /** It covers ground that others have. */
    static final class Overlapping extends OutlineRefused {

        private final DivisionCode drawn;
        private final List<Overlap<DivisionCode>> overlaps;

        Overlapping(DivisionCode drawn, List<Overlap<DivisionCode>> overlaps) {
            super("overlapping: " + drawn);
            this.drawn = drawn;
            this.overlaps = overlaps;
        }

        /** The others and how much of each, in square metres. */
        private String others() {
            return overlaps.stream()
                    .map(overlap -> (overlap.lower().equals(drawn) ? overlap.higher() : overlap.lower()) + " "
                            + overlap.squareMetres() + " m²")
                    .collect(joining(", "));
        }
    }

    /** It sticks out of what it belongs to. */
    static final class Outside extends OutlineRefused {

        private final DivisionCode around;
        private final double squareMetres;

        Outside(DivisionCode around, double squareMetres) {
            super("outside " + around);
            this.around = around;
            this.squareMetres = squareMetres;
        }
    }

    /**
     * Insists that an outline lies inside the one around it and beside its siblings'.
     *
     * @param tiling of the siblings and the new outline
     * @throws OutlineRefused if more than a square metre of it lies elsewhere
     */
    public static void check(DivisionCode drawn, Tiling<DivisionCode> tiling) {
        tiling.overhang(drawn).map(Overhang::squareMetres).ifPresent(area -> {
            throw new Outside(drawn.parent(), area);
        });
        var overlaps = tiling.overlapsOf(drawn);
        if (!overlaps.isEmpty()) {
            throw new Overlapping(drawn, overlaps);
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case Overlapping overlapping ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "outline-overlaps",
                        "边界与相邻区划重叠：" + overlapping.others(),
                        "The outline covers ground of: " + overlapping.others());
            case Outside outside ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "outline-outside-parent",
                        "边界超出上级 " + outside.around + " " + outside.squareMetres + " 平方米",
                        outside.squareMetres + " m² of the outline lie outside " + outside.around);
        };
    }
}
