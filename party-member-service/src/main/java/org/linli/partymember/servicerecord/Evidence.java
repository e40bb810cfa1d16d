package org.linli.partymember.servicerecord;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What bears a record out.
 *
 * @param reference where it can be found: a number of an order, of a minute, of a photo in another system
 * @param text what it shows
 */
record Evidence(
        @NotBlank @Size(max = 200) String reference,
        @Nullable @Size(max = 500) String text) {}
