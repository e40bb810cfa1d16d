package org.linli.request.whistle.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.WhistleEvent;
import org.linli.kit.consume.Received;
import org.linli.kit.tally.Increment;
import org.linli.request.figures.Period;

/**
 * What one event adds to which counters: of every division from the whistle's up to the district, of each unit there, and of each unit
 * anywhere. Everything counts in the month in which the whistle was blown, so that no rate exceeds 100 %.
 */
final class WhistleCounter {

    static final String PERIODS = "periods";
    static final String DIVISION = "division";
    static final String UNIT = "unit";

    private WhistleCounter() {}

    /** Key of a division's counter. */
    static String key(DivisionCode division) {
        return division.value();
    }

    /** Key of a unit's counter in a division. */
    static String key(DivisionCode division, String unit) {
        return division.value() + "/" + unit;
    }

    /** Key of a unit's counter anywhere. */
    static String key(String unit) {
        return "/" + unit;
    }

    static boolean counts(Received received) {
        return received.event() instanceof WhistleEvent event
                && !Tallied.of(event).byUnit().isEmpty();
    }

    static List<Increment> increments(Received received) {
        var event = (WhistleEvent) received.event();
        var periods = Period.of(event.whistle().blownAt());
        return Tallied.of(event).byUnit().entrySet().stream()
                .flatMap(unit -> increments(received, event, unit.getKey(), amounts(periods, unit.getValue())))
                .toList();
    }

    private static Stream<Increment> increments(
            Received received, WhistleEvent event, String unit, Map<String, Long> amounts) {
        var anywhere = new Increment(key(unit), received.origin(), Map.of(UNIT, unit), amounts);
        var here = divisions(event.whistle().division())
                .flatMap(division -> Stream.of(
                        new Increment(key(division), received.origin(), Map.of(DIVISION, division.value()), amounts),
                        new Increment(
                                key(division, unit),
                                received.origin(),
                                Map.of(DIVISION, division.value(), UNIT, unit),
                                amounts)));
        return Stream.concat(Stream.of(anywhere), here);
    }

    private static Map<String, Long> amounts(List<Period> periods, Map<String, Long> figures) {
        var amounts = new HashMap<String, Long>();
        periods.forEach(period -> figures.forEach(
                (figure, amount) -> amounts.put(PERIODS + "." + period.value() + "." + figure, amount)));
        return amounts;
    }

    private static Stream<DivisionCode> divisions(DivisionCode division) {
        return division.lineage().stream()
                .filter(code -> code.length() >= DivisionLevel.DISTRICT.digits())
                .map(DivisionCode::new);
    }
}
