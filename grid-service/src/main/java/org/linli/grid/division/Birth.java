package org.linli.grid.division;

import java.util.List;

/**
 * Where a node came from that came from others.
 *
 * @param predecessors their codes, in order
 */
public record Birth(Origin by, List<String> predecessors) {}
