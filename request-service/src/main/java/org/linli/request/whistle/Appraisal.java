package org.linli.request.whistle;

import org.jspecify.annotations.Nullable;
import org.linli.event.WhistleEvent.Appraised;

/**
 * What who whistled thinks of a unit's part.
 *
 * @param score 1 to 5
 * @param comment up to 500 characters
 */
public record Appraisal(String unitId, int score, @Nullable String comment) {

    Appraised told() {
        return new Appraised(unitId, score);
    }
}
