package org.linli.request.contact;

import org.jspecify.annotations.Nullable;

/** Whom to call, masked. */
public record ContactView(@Nullable String name, @Nullable String phone) {}
