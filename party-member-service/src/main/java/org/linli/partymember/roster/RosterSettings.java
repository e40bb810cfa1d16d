package org.linli.partymember.roster;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken in at once.
 *
 * @param rows of one file
 * @param bytes of one file
 */
@ConfigurationProperties("linli.roster")
record RosterSettings(
        @DefaultValue("50000") int rows,
        @DefaultValue("8MB") DataSize bytes) {}
