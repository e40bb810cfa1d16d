package org.linli.partymember.servicerecord.clash;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on two records cannot both be right.
 *
 * @param kilometresPerHour how fast somebody can travel, along the great circle
 * @param toleranceMetres what phones are off by
 * @param window how far apart in time two records are still held against each other
 */
@ConfigurationProperties("linli.party-member.service-record.clash")
public record ClashSettings(
        @DefaultValue("120") int kilometresPerHour,
        @DefaultValue("500") int toleranceMetres,
        @DefaultValue("24h") Duration window) {}
