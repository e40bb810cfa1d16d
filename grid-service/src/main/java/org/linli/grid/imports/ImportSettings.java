package org.linli.grid.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Limits of one import.
 *
 * @param maxBody of the file
 * @param maxRows below the header
 */
@ConfigurationProperties("linli.grid.import")
record ImportSettings(DataSize maxBody, int maxRows) {}
