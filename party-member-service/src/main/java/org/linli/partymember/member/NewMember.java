package org.linli.partymember.member;

import jakarta.validation.constraints.NotNull;
import org.linli.event.MemberKind;

/** A member to be registered. */
record NewMember(@NotNull MemberKind kind) {}
