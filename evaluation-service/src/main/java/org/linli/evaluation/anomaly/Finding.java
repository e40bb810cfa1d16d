package org.linli.evaluation.anomaly;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.linli.evaluation.points.Subject;
import org.linli.event.DivisionCode;

/**
 * Something odd. Found again it is the same one.
 *
 * @param span the day or year that it is about
 * @param measure how much of it: entries, minutes, or ratings
 * @param limit from where on it is odd
 * @param evidence ids of ledger entries, or who praised whom how often; some of them where there are very many
 */
record Finding(
        Detector detector,
        Subject subject,
        DivisionCode division,
        String span,
        long measure,
        long limit,
        List<String> evidence) {

    private static final int MOST_EVIDENCE = 50;

    Finding {
        evidence = evidence.stream().limit(MOST_EVIDENCE).toList();
    }

    String id() {
        var name = String.join("|", detector.name(), subject.kind().name(), subject.id(), division.value(), span);
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
