package org.linli.partymember.meeting.docket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.ReturnGround;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An order that was given back once too often: it stands on the agenda of the councils of its street and district until one of them,
 * or somebody else, settles it.
 *
 * @param id the order's
 * @param sequence that of the order's event which told of it; an older one changes nothing
 * @param waiting whether it still stands on the agenda
 * @param matter what it is about; null of one that has left before it came
 * @param referredAt null of one that has left before it came
 */
@Document(StuckOrder.COLLECTION)
@TypeAlias("stuck-order")
public record StuckOrder(
        @Id String id,
        long sequence,
        boolean waiting,
        DivisionCode grid,
        @Nullable String matter,
        @Nullable String returnedBy,
        @Nullable ReturnGround ground,
        @Nullable Integer returns,
        @Nullable Instant referredAt,
        @Nullable Instant leftAt,
        List<String> scopes) {

    static final String COLLECTION = "stuck_orders";

    /** What an item on an agenda says of it. */
    public String title() {
        return matter == null ? id : matter;
    }

    /** Whether a council of this division may name a unit for it: communities have given up by then. */
    public static boolean isSettledBy(DivisionCode division) {
        return division.level().compareTo(DivisionLevel.COMMUNITY) < 0;
    }
}
