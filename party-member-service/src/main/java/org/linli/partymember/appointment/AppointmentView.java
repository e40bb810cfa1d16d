package org.linli.partymember.appointment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.CommunityPosition;
import org.linli.event.DivisionCode;

/** An appointment as callers see it. */
record AppointmentView(
        String id,
        String memberId,
        CommunityPosition position,
        DivisionCode communityCode,
        @Nullable String compound,
        boolean held,
        List<TermView> terms,
        long version) {

    /** From when to when. */
    record TermView(Instant from, @Nullable Instant until) {}

    static AppointmentView of(Appointment appointment) {
        return new AppointmentView(
                appointment.id(),
                appointment.memberId(),
                appointment.position(),
                appointment.community(),
                appointment.compound(),
                appointment.isHeld(),
                appointment.terms().stream()
                        .map(term -> new TermView(term.from(), term.until()))
                        .toList(),
                appointment.version());
    }
}
