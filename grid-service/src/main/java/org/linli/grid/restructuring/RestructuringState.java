package org.linli.grid.restructuring;

import java.time.Instant;
import java.util.List;
import org.linli.event.DivisionCode;
import org.springframework.data.annotation.TypeAlias;

/** How far a restructuring has come. Codes are those of the plan's newcomers, in its order. */
sealed interface RestructuringState {

    /** Its community takes no other; the leavers are being held. */
    @TypeAlias("planned")
    record Planned() implements RestructuringState {}

    /** The leavers are held, the newcomers have codes and are being stored where nobody sees them. */
    @TypeAlias("reserved")
    record Reserved(List<DivisionCode> codes) implements RestructuringState {}

    /** From this write on everyone sees the newcomers and not the leavers; their own documents are brought up to it. */
    @TypeAlias("effective")
    record Effective(List<DivisionCode> codes) implements RestructuringState {}

    /** All documents say so themselves, and the community takes the next; what refers to the leavers is to follow. */
    @TypeAlias("settled")
    record Settled(List<DivisionCode> codes) implements RestructuringState {}

    /** It has followed; a second look is due for what was written meanwhile. */
    @TypeAlias("followed")
    record Followed(List<DivisionCode> codes) implements RestructuringState {}

    @TypeAlias("done")
    record Done(List<DivisionCode> codes, Instant at) implements RestructuringState {}

    /** It cannot be; the leavers are being let go. */
    @TypeAlias("withdrawing")
    record Withdrawing(Obstacle obstacle, DivisionCode code) implements RestructuringState {}

    @TypeAlias("withdrawn")
    record Withdrawn(Obstacle obstacle, DivisionCode code, Instant at) implements RestructuringState {}

    /** Why it cannot be. */
    enum Obstacle {
        /** A leaver, or what lies in it, is no longer as it was planned for. */
        CHANGED,
        /** The parent has no numbers left. */
        CODES_EXHAUSTED
    }
}
