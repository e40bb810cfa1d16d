package org.linli.request.likeness;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why two requests are held to be the same.
 *
 * @param metres between them; null if one names only its grid
 * @param hours between them, begun ones not counted
 * @param likeness of their texts in per cent, see {@link Likeness}
 */
public record Match(@Nullable Integer metres, long hours, int likeness) {

    /** Empty if they are not the same. Both are of one matter, and near each other's words. */
    public static Optional<Match> of(
            Trace one, String text, Trace other, String otherText, DuplicateSettings settings) {
        var apart = Duration.between(one.at(), other.at()).abs();
        var likeness = Likeness.of(text, otherText);
        var metres =
                one.spot() == null || other.spot() == null ? null : (Integer) Squares.metres(one.spot(), other.spot());
        var near = metres == null || metres <= settings.radiusOf(one.matter());
        var alike = likeness >= (metres == null ? settings.likenessInGrid() : settings.likeness());
        return near && alike && apart.compareTo(Duration.ofDays(settings.days())) <= 0
                ? Optional.of(new Match(metres, apart.toHours(), likeness))
                : Optional.empty();
    }
}
