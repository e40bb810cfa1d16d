package org.linli.grid.lineage;

import java.time.Instant;
import java.util.List;
import org.linli.event.DivisionCode;

/**
 * A code and what took its place.
 *
 * @param retired of a grid or micro-grid
 * @param successors of the same level and in order: several after a split, else one; all are live when this is told
 * @param at when the command was given
 * @param command its id
 */
public record Succession(DivisionCode retired, List<DivisionCode> successors, Instant at, String command) {}
