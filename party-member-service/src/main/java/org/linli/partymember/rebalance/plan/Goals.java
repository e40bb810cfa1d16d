package org.linli.partymember.rebalance.plan;

/**
 * How well members are placed. One whole point is 1,000.
 *
 * @param near of each member 1,000 where they are, falling to 0 at the end of the reach
 * @param needed 1,000 for each member of whom a place is short and who comes
 * @param sameWork of each member 1,000 where the place asks for the unit's line of work, 500 where the unit is paired
 *     with the community
 * @param uneven of each place 1,000 × (members − fair share)² / fair share; the less the better
 * @param moved members who would be asked to move
 * @param above members above the capacity of their place; a place that has too many already takes nobody in
 * @param total the four goals by their weights, less what it costs to move, in points
 */
public record Goals(long near, long needed, long sameWork, long uneven, int moved, int above, long total) {}
