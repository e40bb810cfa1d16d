package org.linli.grid.catalogue.matter;

import java.util.Optional;
import org.linli.event.ListKind;

/**
 * Which matters of a version are asked for.
 *
 * @param category its names from the widest on, with slashes between: {@code 城市管理/市政设施}
 * @param text part of the name or code
 */
public record MatterQuery(Optional<ListKind> kind, Optional<String> category, Optional<String> text) {}
