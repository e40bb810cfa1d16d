package org.linli.grid.division;

import org.linli.event.GridKind;

/**
 * What is known of a grid or micro-grid and not of an official division.
 *
 * @param kind a micro-grid has its grid's kind
 * @param households 0 or more
 * @param population 0 or more
 */
public record GridFacts(GridKind kind, int households, int population) {}
