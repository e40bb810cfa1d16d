package org.linli.partymember.rebalance.plan;

import java.util.List;
import org.linli.partymember.rebalance.town.Need;

/**
 * Why a member would be placed somewhere, in numbers.
 *
 * @param metres from where they are
 * @param gains what it brings against their staying
 * @param sameWork 1,000: the place asks for the unit's line of work; 500: the unit is paired with the community; 0: neither
 * @param supplies needs of the place that the member meets
 * @param fair share of the place, in thousandths of a member
 * @param before members of the place now
 * @param after members of the place as proposed
 */
public record Grounds(int metres, Gains gains, int sameWork, List<Supply> supplies, long fair, int before, int after) {

    /** Of each goal, the points by its weight; a whole point is 1,000. */
    public record Gains(int near, int needed, int sameWork, int even) {}

    /**
     * A need of the place that the member meets.
     *
     * @param there how many would be there
     */
    public record Supply(Need need, int there) {}
}
