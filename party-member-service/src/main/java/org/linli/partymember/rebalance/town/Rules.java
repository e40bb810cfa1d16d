package org.linli.partymember.rebalance.town;

/**
 * What holds for every plan.
 *
 * @param reach metres beyond which a place is not near at all
 * @param frailReach metres beyond which a frail member is not sent
 * @param slack most members of a place that names no capacity: so many thousandths of its fair share
 * @param crowded a community is crowded that has more than so many thousandths of its fair share
 * @param settled what it costs to move someone, in thousandths of a whole point
 * @param kept what it costs to propose for someone something else than the plan before, in the same measure
 * @param changed for whom something else may be proposed than the plan before did, in thousandths of those who were in it
 * @param moves how many moves the search tries for each member who may be moved
 */
public record Rules(int reach, int frailReach, int slack, int crowded, int settled, int kept, int changed, int moves) {}
