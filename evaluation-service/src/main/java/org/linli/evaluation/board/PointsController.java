package org.linli.evaluation.board;

import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.points.Viewer;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Shows how many points someone has. Whoever asks for their own gets all of them; staff get those earned in the division
 * that they name, or else in their whole scope.
 */
@RestController
@RequestMapping("/api/v1/points")
class PointsController {

    private final Boards boards;

    PointsController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping
    @AllowedFor({
        Role.RESIDENT,
        Role.PARTY_MEMBER,
        Role.UNIT_ADMIN,
        Role.COMMUNITY_ADMIN,
        Role.STREET_ADMIN,
        Role.DISTRICT_ADMIN,
        Role.AUDITOR
    })
    Mono<Total> points(
            @RequestParam SubjectKind subjectKind,
            @RequestParam String subjectId,
            @RequestParam(required = false) @Nullable DivisionCode division,
            @RequestParam(defaultValue = "ALL") String period,
            Caller caller) {
        var subject = new Subject(subjectKind, subjectId);
        var scope = new Viewer(caller).scopeOn(subject);
        var key = new BoardKey(subject, division == null ? Area.of(scope) : named(division, scope), new Period(period));
        return boards.total(key, scope).map(balance -> Total.of(key, balance));
    }

    private static Area named(DivisionCode division, Scope scope) {
        if (scope instanceof Scope.Division) {
            scope.require(division);
        }
        return Area.of(division);
    }

    /**
     * @param division where they were earned; null means anywhere
     */
    record Total(
            SubjectKind subjectKind,
            String subjectId,
            @Nullable String division,
            String period,
            Points points,
            long entries) {

        static Total of(BoardKey key, Balance balance) {
            var area = key.area();
            return new Total(
                    key.subject().kind(),
                    key.subject().id(),
                    area.equals(Area.EVERYWHERE) ? null : area.code(),
                    key.period().value(),
                    balance.points(),
                    balance.entries());
        }
    }
}
