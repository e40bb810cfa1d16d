package org.linli.request.proposal;

import java.util.List;
import org.linli.kit.problem.Text;

/**
 * A unit that an order might go to.
 *
 * @param score the points of its reasons together
 * @param load open orders that it leads
 */
record Proposal(String unitId, String name, int score, long load, List<Reason> reasons) {

    /**
     * @param points may be negative
     * @param text for people, in both languages
     */
    record Reason(Ground ground, int points, Text text) {}
}
