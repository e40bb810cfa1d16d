package org.linli.grid.imports.outline;

import org.jspecify.annotations.Nullable;
import org.linli.grid.imports.job.Position;
import tools.jackson.databind.JsonNode;

/**
 * One feature as it stands in a file.
 *
 * @param json null if it is larger than any outline may be
 */
record Feature(Position at, @Nullable JsonNode json) {}
