package org.linli.partymember.report;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param text in place of what was drafted; without it, that is handed in */
record HandIn(
        @Nullable @Size(min = 1, max = 10_000) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
        String text) {}
