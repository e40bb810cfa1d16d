package org.linli.grid.catalogue;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits of a catalogue.
 *
 * @param maxMatters that a version lists
 */
@ConfigurationProperties("linli.grid.catalogue")
record CatalogueSettings(int maxMatters) {}
