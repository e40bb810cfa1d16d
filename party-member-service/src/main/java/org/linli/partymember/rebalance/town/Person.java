package org.linli.partymember.rebalance.town;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.member.Ability;
import org.linli.partymember.unit.LineOfWork;

/**
 * A member who has checked in.
 *
 * @param frail who is not sent far
 * @param line of the unit, if it is known
 * @param unitAt the community that the unit has checked in to
 * @param at where the member is now
 */
public record Person(
        String id,
        String unitId,
        boolean frail,
        @Nullable LineOfWork line,
        @Nullable DivisionCode unitAt,
        Set<Ability> abilities,
        Stop at,
        Word word) {

    /** What the member last said of being placed elsewhere. */
    public enum Word {
        /** Nothing: asked only where it is crowded. */
        NONE,
        /** Has agreed. */
        AGREES,
        /** Has declined, and stays. */
        DECLINES,
        /** Has been asked and has not answered yet; is not asked twice. */
        ASKED
    }
}
