package org.linli.grid.restructuring.plan;

import static java.util.stream.Collectors.joining;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/** Why a split or merge cannot be what was asked for. */
public abstract sealed class PlanRefused extends Refusal {

    private PlanRefused(String message) {
        super(message);
    }

    /** The parts have more or fewer households or people than the whole. */
    static final class NotConserved extends PlanRefused {

        private final String figure;
        private final int whole;
        private final int parts;

        NotConserved(String figure, int whole, int parts) {
            super("not conserved: " + figure);
            this.figure = figure;
            this.whole = whole;
            this.parts = parts;
        }
    }

    /** Micro-grids that no part takes, or several, or that do not lie in the grid. */
    static final class NotDistributed extends PlanRefused {

        private final List<DivisionCode> microGrids;

        NotDistributed(List<DivisionCode> microGrids) {
            super("not distributed: " + microGrids);
            this.microGrids = microGrids;
        }
    }

    /** The outlines of the parts do not cover that of the whole. */
    static final class NotTiled extends PlanRefused {

        private final List<TilingFault> faults;

        NotTiled(List<TilingFault> faults) {
            super("not tiled: " + faults);
            this.faults = faults;
        }
    }

    /** Some have outlines and some have none. */
    static final class OutlinesMissing extends PlanRefused {

        private final List<DivisionCode> codes;

        OutlinesMissing(List<DivisionCode> codes) {
            super("outlines missing: " + codes);
            this.codes = codes;
        }
    }

    /** They do not touch, or only at corners. */
    static final class NotAdjacent extends PlanRefused {

        private final List<DivisionCode> codes;

        NotAdjacent(List<DivisionCode> codes) {
            super("not adjacent: " + codes);
            this.codes = codes;
        }
    }

    /** A dedicated grid and a basic one, say. */
    static final class DifferentKinds extends PlanRefused {

        private final List<DivisionCode> codes;

        DifferentKinds(List<DivisionCode> codes) {
            super("different kinds: " + codes);
            this.codes = codes;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case NotConserved wrong ->
                Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "parts-do-not-add-up",
                        "各部分 " + wrong.figure + " 之和 " + wrong.parts + " 与原值 " + wrong.whole + " 不符",
                        "The parts' " + wrong.figure + " add up to " + wrong.parts + ", the whole has " + wrong.whole);
            case NotDistributed wrong ->
                Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "micro-grids-not-distributed",
                        "每个微网格须恰好归入一个部分：" + list(wrong.microGrids),
                        "Each micro-grid of the grid goes to exactly one part, not: " + list(wrong.microGrids));
            case NotTiled wrong ->
                Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "parts-do-not-tile",
                        wrong.faults.stream().map(fault -> fault.text().zh()).collect(joining("；")),
                        wrong.faults.stream().map(fault -> fault.text().en()).collect(joining("; ")));
            case OutlinesMissing wrong ->
                Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "outlines-missing",
                        "应全部有边界或全部没有：" + list(wrong.codes),
                        "Either all have outlines, before and after, or none: " + list(wrong.codes));
            case NotAdjacent wrong ->
                Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "not-adjacent",
                        "只能合并相邻的网格：" + list(wrong.codes),
                        "Only neighbours are merged; these do not hang together: " + list(wrong.codes));
            case DifferentKinds wrong ->
                Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "different-kinds",
                        "网格类型不同，不能合并：" + list(wrong.codes),
                        "Grids of different kinds are not merged: " + list(wrong.codes));
        };
    }

    private static String list(List<DivisionCode> codes) {
        return codes.stream().map(DivisionCode::value).collect(joining(", "));
    }
}
