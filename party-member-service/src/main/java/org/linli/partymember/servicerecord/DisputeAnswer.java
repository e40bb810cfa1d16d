package org.linli.partymember.servicerecord;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the accused say to a dispute. */
record DisputeAnswer(@NotBlank @Size(max = 1000) String text) {}
