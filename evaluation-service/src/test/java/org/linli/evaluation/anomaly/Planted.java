package org.linli.evaluation.anomaly;

import java.time.Duration;
import java.util.List;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

/** Puts findings into the queue that no detector has made. */
public final class Planted implements AnomalyAccess.Finder {

    private final Anomalies anomalies;

    Planted(Anomalies anomalies) {
        this.anomalies = anomalies;
    }

    @Override
    public String find(String community, String subject) {
        var finding = new Finding(
                Detector.BURST,
                new Subject(SubjectKind.MEMBER, subject),
                new DivisionCode(community),
                "2026-11-22",
                21,
                20,
                List.of());
        anomalies.found(finding).block(Duration.ofSeconds(10));
        return finding.id();
    }
}
