package org.linli.evaluation.anomaly;

import java.util.List;
import java.util.Optional;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.RequestEvent.Rated;

/**
 * Somebody is satisfied with what a member did for them.
 *
 * @param year calendar year, in Asia/Shanghai
 */
record Praise(String year, DivisionCode community, String from, String to) {

    /** Nothing if nobody is praised, or nobody knows by whom. */
    static Optional<Praise> of(Rated rated) {
        var resident = rated.order().residentId();
        var member = rated.memberId();
        if (!rated.satisfied() || resident == null || member == null) {
            return Optional.empty();
        }
        var year = Period.monthOf(rated.at()).year().value();
        return Optional.of(new Praise(year, rated.order().grid().at(DivisionLevel.COMMUNITY), resident, member));
    }

    String key() {
        return String.join("|", year, community.value(), from, to);
    }

    Praise back() {
        return new Praise(year, community, to, from);
    }

    /** What it is when both do so often; of the two, the lower id is whom it is told of. */
    Finding mutual(long there, long back, int limit) {
        var first = from.compareTo(to) < 0 ? from : to;
        return new Finding(
                Detector.MUTUAL_PRAISE,
                new Subject(SubjectKind.MEMBER, first),
                community,
                year,
                Math.min(there, back),
                limit,
                List.of(from + " → " + to + ": " + there, to + " → " + from + ": " + back));
    }
}
