package org.linli.request.proposal;

import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * A unit and everything that is known of it for one order.
 *
 * @param division where it is registered
 * @param checkedIn the community that it has checked in with
 * @param named whether the catalogue names it for the matter
 * @param load open orders that it leads, at most 1,000
 */
record Candidate(
        String unitId,
        String name,
        DivisionCode division,
        @Nullable String checkedIn,
        boolean named,
        long load,
        Past past) {

    /**
     * What became of orders of the category that it had.
     *
     * @param notOurs how many it gave back as none of its duty or area
     * @param returned how many it gave back for other reasons
     */
    record Past(long answered, long notOurs, long returned) {

        static final Past NONE = new Past(0, 0, 0);
    }
}
