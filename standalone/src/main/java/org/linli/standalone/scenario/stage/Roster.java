package org.linli.standalone.scenario.stage;

import java.util.List;

/**
 * The units and members that are there to do something.
 *
 * @param units ids, in the order in which requests name them
 * @param members ids
 */
public record Roster(List<String> units, List<String> members) {}
