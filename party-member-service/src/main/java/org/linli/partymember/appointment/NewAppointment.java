package org.linli.partymember.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.event.CommunityPosition;
import org.linli.event.DivisionCode;

/** Who is to hold which position; the compound's name for its secretary, and only for them. */
record NewAppointment(
        @NotBlank @Size(max = 100) String memberId,
        @NotNull CommunityPosition position,
        @NotNull DivisionCode communityCode,
        @Nullable @Size(min = 1, max = 100) String compound) {

    /** @throws AppointmentRefused if the compound is missing, or is one too many */
    NewAppointment checked() {
        var needsCompound = switch (position) {
            case COMPOUND_SECRETARY -> true;
            case COMMUNITY_COMMITTEE_MEMBER -> false;
        };
        if (needsCompound == (compound == null)) {
            throw new AppointmentRefused.CompoundMismatch();
        }
        return this;
    }
}
