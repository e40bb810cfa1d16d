package org.linli.evaluation.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Period;
import org.linli.event.DivisionCode;

/**
 * In which month something is entered that is heard of now.
 *
 * @param now when it is heard of
 */
public record Books(ClosedMonths closed, Instant now) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS", Locale.ROOT)
            .withZone(Period.ZONE);

    /**
     * Where one entry stands.
     *
     * @param belongsTo the month in which it happened, if that is closed
     * @param moment by which it is sorted
     */
    record Place(Period month, @Nullable String belongsTo, String moment) {}

    Place place(Instant at, DivisionCode where) {
        var month = Period.monthOf(at);
        return closed.covers(where, month)
                ? new Place(Period.monthOf(now), month.value(), MOMENT.format(now))
                : new Place(month, null, MOMENT.format(at));
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
