package org.linli.evaluation.figure;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.event.DivisionCode;

/**
 * What one event adds to the figures of one unit.
 *
 * @param at decides the month: for what belongs to a whistle when it was blown, so that its parts come to one month
 * @param amounts may be negative where something is taken back
 */
record Deed(String unitId, DivisionCode place, Instant at, Map<Figure, Long> amounts) {

    Map<String, Long> byKey() {
        return amounts.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().key(), Map.Entry::getValue));
    }
}
