package org.linli.kit.personal.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody wants to see it. */
public record Reason(@NotBlank @Size(min = 5, max = 200) String reason) {}
