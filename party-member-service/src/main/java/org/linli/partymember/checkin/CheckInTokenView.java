package org.linli.partymember.checkin;

import java.time.Instant;
import org.linli.event.DivisionCode;

/** A signed token: what its QR code holds. */
record CheckInTokenView(
        String id, DivisionCode communityCode, Purpose purpose, String token, Instant validFrom, Instant validUntil) {}
