package org.linli.partymember.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * Where somebody wants to check in.
 *
 * @param communityCode or a token: exactly one of the two
 * @param token what the community's QR code holds
 * @param at when it was made, if that was without a network; only with a token
 */
public record CheckInCall(
        @Nullable DivisionCode communityCode,
        @Nullable String token,
        @Nullable Instant at) {}
