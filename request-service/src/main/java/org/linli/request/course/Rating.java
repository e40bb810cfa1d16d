package org.linli.request.course;

import org.jspecify.annotations.Nullable;

/**
 * What the resident thinks of how it went.
 *
 * @param comment up to 500 characters
 */
public record Rating(boolean satisfied, @Nullable String comment) {}
