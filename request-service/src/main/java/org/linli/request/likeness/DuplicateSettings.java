package org.linli.request.likeness;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When two requests are held to be the same.
 *
 * @param radius how far apart they may be, in metres
 * @param radiusOf of a matter, where that differs: noise carries farther than a broken lamp
 * @param days how far apart in time they may be, 1 to 31
 * @param likeness of their texts, 0 to 100 (see {@link Likeness}); for two that both name a spot
 * @param likenessInGrid the same for two of which one names only its grid
 * @param compared how many candidates are looked at; the nearest in time first
 */
@ConfigurationProperties("linli.request.duplicate")
public record DuplicateSettings(
        @DefaultValue("100") int radius,
        @DefaultValue Map<String, Integer> radiusOf,
        @DefaultValue("7") int days,
        @DefaultValue("15") int likeness,
        @DefaultValue("40") int likenessInGrid,
        @DefaultValue("50") int compared) {

    int radiusOf(String matter) {
        return radiusOf.getOrDefault(matter, radius);
    }
}
