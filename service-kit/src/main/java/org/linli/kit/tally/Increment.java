package org.linli.kit.tally;

import java.util.Map;
import org.linli.kit.consume.Origin;

/**
 * What one event adds to one counter document.
 *
 * @param counterId key of the document
 * @param labels what the document says of itself, set when it is created
 * @param amounts field to amount; may be negative
 */
public record Increment(String counterId, Origin origin, Map<String, Object> labels, Map<String, Long> amounts) {}
