package org.linli.partymember.servicerecord;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the community does not confirm a record. */
record Dispute(@NotBlank @Size(max = 500) String reason) {}
