package org.linli.evaluation.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.rule.Cap;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;

/**
 * What an entry's points are added up with, and the most of it that counts.
 *
 * @param bucket {@code <version>/<cap>|<community>|<day or month>}; the subject's own
 * @param points 1/100 points
 */
public record CapRef(String bucket, long points) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(Period.ZONE);

    static CapRef of(Cap cap, DivisionCode where, Instant at) {
        var span = switch (cap.per()) {
            case DAY -> DAY.format(at);
            case MONTH -> Period.monthOf(at).value();
        };
        var community = where.at(DivisionLevel.COMMUNITY);
        return new CapRef(String.join("|", cap.name(), community.value(), span), cap.points());
    }

    /** Id of the cap, whichever edition of the rules it is in. */
    public String cap() {
        var name = bucket.substring(0, bucket.indexOf('|'));
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** What of a sum does not count. */
    public long excess(long sum) {
        return Math.max(0, sum - points);
    }
}
