package org.linli.request.suggestion;

import java.util.Map;
import org.linli.event.DivisionCode;
import org.linli.kit.rate.Rate;

/**
 * Suggestions of a division in a period; each step counts in the month in which it was taken.
 *
 * @param byClass those that were found fit, by class; every class that there is
 * @param adoptionRate 采纳率: adopted of decided
 */
record SuggestionCounts(
        DivisionCode division,
        String period,
        long screened,
        long decided,
        long adopted,
        long published,
        Map<String, Long> byClass,
        Rate adoptionRate) {}
