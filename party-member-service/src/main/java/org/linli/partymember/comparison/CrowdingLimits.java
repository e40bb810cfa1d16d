package org.linli.partymember.comparison;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on a community is crowded, and up to when it is sparse, in percent of the even share.
 *
 * @param fromPercent crowded
 * @param sparseToPercent sparse
 */
@ConfigurationProperties("linli.crowding")
record CrowdingLimits(
        @DefaultValue("150") int fromPercent,
        @DefaultValue("50") int sparseToPercent) {

    CrowdingLimits {
        if (sparseToPercent < 0 || fromPercent <= sparseToPercent) {
            throw new IllegalArgumentException("linli.crowding: 0 <= sparse-to-percent < from-percent");
        }
    }

    /** @param scaled members here times communities, which the even share makes equal to all members */
    Crowding.Standing standing(long scaled, int total) {
        if (scaled * 100 >= (long) fromPercent * total) {
            return Crowding.Standing.CROWDED;
        }
        return scaled * 100 <= (long) sparseToPercent * total ? Crowding.Standing.SPARSE : Crowding.Standing.EVEN;
    }
}
