package org.linli.evaluation.assessment;

import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What assessments came to, for those who go by it. */
@Component
public class PublishedAssessments {

    private final Assessments assessments;

    PublishedAssessments(Assessments assessments) {
        this.assessments = assessments;
    }

    /** @param units in order of rank, then of id */
    public record Published(String id, DivisionCode division, String span, List<Total> units) {}

    /** @param points 1/100 points */
    public record Total(String unitId, int rank, long points) {}

    /** One that is published and that the scope covers; empty if it is not published. */
    public Mono<Published> get(Scope scope, String id) {
        return assessments
                .get(scope, id)
                .filter(found -> found.state() == Assessment.State.PUBLISHED)
                .map(found -> new Published(found.id(), found.division(), found.span(), totals(found)));
    }

    private static List<Total> totals(Assessment assessment) {
        return assessment.units().stream()
                .map(unit -> new Total(unit.unitId(), unit.rank(), unit.total()))
                .toList();
    }
}
