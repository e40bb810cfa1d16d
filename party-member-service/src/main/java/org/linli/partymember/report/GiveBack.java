package org.linli.partymember.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a report has to be written again. */
record GiveBack(@NotBlank @Size(max = 500) String reason) {}
