package org.linli.partymember.rebalance.proposal;

import org.linli.partymember.rebalance.plan.Goals;

/**
 * What came of it.
 *
 * @param run whose assignments hold
 * @param members who were considered
 * @param leftOut checked in to communities of which the proposal names no place
 * @param present as members are placed now
 * @param proposed as they would be placed
 */
record Outcome(int run, int members, int leftOut, Goals present, Goals proposed) {}
