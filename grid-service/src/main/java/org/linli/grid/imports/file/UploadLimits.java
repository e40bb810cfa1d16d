package org.linli.grid.imports.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What one file may be.
 *
 * @param maxBody its size
 * @param maxRows lines of CSV below the header, or features
 */
@ConfigurationProperties("linli.grid.import")
public record UploadLimits(DataSize maxBody, long maxRows) {}
