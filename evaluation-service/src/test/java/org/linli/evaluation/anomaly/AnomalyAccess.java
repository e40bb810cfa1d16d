package org.linli.evaluation.anomaly;

import java.util.UUID;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may look at anomalies and decide on them: one of the ground's division. */
public final class AnomalyAccess {

    private static final String PATH = "/api/v1/anomalies";
    private static final String REASON = "{\"reason\":\"说明\"}";

    private final Ground ground;
    private final Finder finder;

    /** Finds something. */
    @FunctionalInterface
    public interface Finder {

        /** Id of an anomaly of some community that nobody has decided on. */
        String find(String community, String subject);
    }

    public AnomalyAccess(Ground ground, Finder finder) {
        this.ground = ground;
        this.finder = finder;
    }

    /** For a list that is empty shall mean that its reader may see nothing. */
    public void findSomething() {
        found();
    }

    public void addTo(AccessMatrix matrix) {
        matrix.row("GET " + PATH, () -> Attempt.get(ground, PATH))
                .row("GET " + PATH + "/{id}", () -> Attempt.get(ground, PATH + "/" + found()))
                .row(
                        "POST " + PATH + "/{id}/clear",
                        () -> Attempt.post(ground, PATH + "/" + found() + "/clear", REASON))
                .row(
                        "POST " + PATH + "/{id}/confirm",
                        () -> Attempt.post(ground, PATH + "/" + found() + "/confirm", REASON));
    }

    private String found() {
        return finder.find(ground.division(), "subject-" + UUID.randomUUID());
    }
}
