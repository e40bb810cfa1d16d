package org.linli.partymember.checkin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a check-in no longer holds. */
public record CheckOutBody(@NotBlank @Size(max = 200) String reason) {}
