package org.linli.request.figures;

import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.request.order.Order;

/**
 * What a counter counts: a division, or what one unit does in it, or one matter. Grids have no counters of units and matters.
 *
 * @param id of the counter's document: the division, and behind it the unit or the matter
 */
record Cell(String id) {

    private static final String UNIT = "|unit|";
    private static final String MATTER = "|matter|";

    /** Sorts behind everything that follows a separator. */
    private static final String LAST = "\uffff";

    static Cell of(DivisionCode division) {
        return new Cell(division.value());
    }

    static Cell ofUnit(DivisionCode division, String unit) {
        return new Cell(division.value() + UNIT + unit);
    }

    static Cell ofMatter(DivisionCode division, String matter) {
        return new Cell(division.value() + MATTER + matter);
    }

    /** Those that an order counts into. */
    static Stream<Cell> of(Order order) {
        return divisions(order).flatMap(division -> of(order, division));
    }

    private static Stream<DivisionCode> divisions(Order order) {
        return order.request().grid().at(DivisionLevel.GRID).lineage().stream()
                .filter(code -> code.length() >= DivisionLevel.DISTRICT.digits())
                .map(DivisionCode::new);
    }

    private static Stream<Cell> of(Order order, DivisionCode division) {
        if (division.level() == DivisionLevel.GRID) {
            return Stream.of(of(division));
        }
        var unit = Standing.unit(order);
        var matter = ofMatter(division, Standing.matter(order));
        return unit == null ? Stream.of(of(division), matter) : Stream.of(of(division), matter, ofUnit(division, unit));
    }

    /** What the ids of all cells of a division's units or matters begin with. */
    static String prefix(DivisionCode division, Breakdown by) {
        return division.value()
                + switch (by) {
                    case UNIT -> UNIT;
                    case MATTER -> MATTER;
                };
    }

    /** What no id with this beginning comes behind. */
    static String end(String prefix) {
        return prefix + LAST;
    }

    /** What a division is broken down by. */
    enum Breakdown {
        UNIT,
        MATTER
    }
}
