package org.linli.partymember.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** To which unit a member goes. */
record MemberTransferBody(@NotBlank @Size(max = 100) String unitId) {}
