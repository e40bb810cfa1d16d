package org.linli.event;

import org.jspecify.annotations.Nullable;

/**
 * What every event about a project tells of it.
 *
 * @param community for which it is
 * @param unitId the unit that does it, or that of the member who does
 * @param memberId null if the unit does it
 * @param budgetFen in 1/100 yuan, 0 or more
 */
public record ProjectFacts(
        DivisionCode community,
        String offerId,
        String needId,
        String unitId,
        @Nullable String memberId,
        long budgetFen) {}
