package org.linli.request.terms;

import java.util.Map;
import org.linli.event.Deadline.Limit;
import org.linli.event.OrderPhase;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Steps;

/**
 * What a district has set from a day on.
 *
 * @param effectiveFrom first day, as text
 * @param limits of the phases that it sets; the others have the usual ones
 */
record Setting(String effectiveFrom, Hours hours, Map<OrderPhase, Limit> limits, Steps steps) {

    Setting {
        limits = Map.copyOf(limits);
    }
}
