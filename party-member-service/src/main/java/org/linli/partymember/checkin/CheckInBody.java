package org.linli.partymember.checkin;

import jakarta.validation.constraints.NotNull;
import org.linli.event.DivisionCode;

/** Which community is checked in to. */
public record CheckInBody(@NotNull DivisionCode communityCode) {}
