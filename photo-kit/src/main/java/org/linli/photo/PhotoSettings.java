package org.linli.photo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What of photos is settable.
 *
 * @param maxSize of an upload; the gateway's own limit must let it pass
 * @param most how many photos an order, a project … may have
 * @param maxPixels width times height beyond which nothing is decoded: a few bytes can claim a picture of gigabytes
 * @param keptSide longest side of what is kept, in pixels; what is smaller stays as it is
 * @param thumbnailSide longest side of the thumbnail, in pixels
 * @param quality of JPEG, 0 to 1
 * @param atOnce uploads that a replica takes in at a time; each holds its bytes and pixels in memory
 * @param takes how long taking one in may last, once it is here
 * @param orphanedAfter how long the bytes of an upload that did not come to its end are kept; longer than taking in lasts
 */
@ConfigurationProperties("linli.photo")
record PhotoSettings(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("9") int most,
        @DefaultValue("50000000") long maxPixels,
        @DefaultValue("2560") int keptSide,
        @DefaultValue("320") int thumbnailSide,
        @DefaultValue("0.85") double quality,
        @DefaultValue("8") int atOnce,
        @DefaultValue("2m") Duration takes,
        @DefaultValue("1h") Duration orphanedAfter) {}
