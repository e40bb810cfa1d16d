package org.linli.kit.personal.vault;

import org.jspecify.annotations.Nullable;

/** What everyone who sees a document may see of the personal values in it; null where there is none. */
public record Masked(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String identityNumber,
        @Nullable String address) {

    static final Masked NOTHING = new Masked(null, null, null, null);
}
