package org.linli.evaluation.grant;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.assessment.PublishedAssessments;
import org.linli.evaluation.assessment.PublishedAssessments.Published;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.board.Boards;
import org.linli.evaluation.board.Standing;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a budget is shared out by: the points of a board, or what an assessment came to. */
@Component
class GrantBasis {

    private final Boards boards;
    private final PublishedAssessments assessments;

    GrantBasis(Boards boards, PublishedAssessments assessments) {
        this.boards = boards;
        this.assessments = assessments;
    }

    /**
     * @param period of the board, or the span of the assessment
     * @param standings of units, from the top
     */
    record Basis(String period, @Nullable String assessment, List<Standing> standings) {}

    /** The best of a board. */
    Mono<Basis> board(DivisionCode division, Period period, int most, Scope scope) {
        return boards.standings(SubjectKind.UNIT, Area.of(division), period, most, scope)
                .map(best -> new Basis(period.value(), null, best));
    }

    /** The best of an assessment of the same division; {@link GrantRefused.NoAssessment} if that is not published. */
    Mono<Basis> assessment(DivisionCode division, String id, int most, Scope scope) {
        return assessments
                .get(scope, id)
                .filter(found -> Objects.equals(found.division(), division))
                .map(found -> new Basis(found.span(), id, best(found, most)))
                .switchIfEmpty(Mono.error(GrantRefused.NoAssessment::new));
    }

    private static List<Standing> best(Published assessment, int most) {
        return assessment.units().stream()
                .limit(most)
                .map(unit -> new Standing(unit.rank(), unit.rank(), unit.points(), unit.unitId()))
                .toList();
    }
}
