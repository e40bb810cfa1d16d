package org.linli.request.likeness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionLevel;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.request.order.Order;
import org.linli.request.place.Spot;

/**
 * Where a request can be found again by another one: matter, square or grid, and day, as one word each. What is near is looked up by
 * such words and never searched for.
 *
 * @param id of the order
 * @param grid the grid, 15 digits, also of a micro-grid
 */
public record Trace(
        String id, String matter, String grid, @Nullable Spot spot, Instant at) {

    private static final int MOST_DAYS = 31;

    public static Trace of(Order order) {
        var request = order.request();
        var grid = request.grid().at(DivisionLevel.GRID).value();
        return new Trace(order.id(), request.category(), grid, request.place(), order.submittedAt());
    }

    /** Words under which it is found. */
    public List<String> words(DuplicateSettings settings) {
        var side = settings.radiusOf(matter);
        var places = spot == null ? Stream.of(all(grid)) : Stream.of(grid, new Squares(side).name(spot));
        return places.map(place -> word(side, place, day())).toList();
    }

    /** Words under which everything lies that may be the same. */
    public List<String> wordsNear(DuplicateSettings settings) {
        var side = settings.radiusOf(matter);
        var window = Math.min(MOST_DAYS, settings.days());
        return IntStream.rangeClosed(-window, window)
                .mapToObj(day()::plusDays)
                .flatMap(near -> placesNear(side).map(place -> word(side, place, near)))
                .toList();
    }

    /** With a spot: what lies around it, and what only names the grid. Without: all of the grid. */
    private Stream<String> placesNear(int side) {
        return spot == null
                ? Stream.of(all(grid), grid)
                : Stream.concat(Stream.of(all(grid)), new Squares(side).around(spot));
    }

    private LocalDate day() {
        return WorkingCalendar.dayOf(at);
    }

    /** For what names no spot, and may lie anywhere in the grid. */
    private static String all(String grid) {
        return "*" + grid;
    }

    private String word(int side, String place, LocalDate day) {
        return String.join("|", matter, Integer.toString(side), place, day.toString());
    }

    /** Which of two came first; of the same moment, the one with the lower id. */
    public boolean isBefore(Trace other) {
        return at.equals(other.at) ? id.compareTo(other.id) < 0 : at.isBefore(other.at);
    }
}
