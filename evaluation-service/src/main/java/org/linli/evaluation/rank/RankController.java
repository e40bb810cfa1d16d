package org.linli.evaluation.rank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.board.Balance;
import org.linli.evaluation.board.BoardKey;
import org.linli.evaluation.board.Boards;
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
 * Tells somebody where they stand among all of a division, without telling who the others are. Everybody may ask for themself, in
 * whatever division; staff for whom they may see the points of.
 */
@RestController
@RequestMapping("/api/v1/ranks")
class RankController {

    private final Boards boards;
    private final RecentRolls rolls;

    RankController(Boards boards, RecentRolls rolls) {
        this.boards = boards;
        this.rolls = rolls;
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
    Mono<Rank> rank(
            @RequestParam SubjectKind subjectKind,
            @RequestParam String subjectId,
            @RequestParam DivisionCode division,
            @RequestParam(defaultValue = "ALL") String period,
            Caller caller) {
        var subject = new Subject(subjectKind, subjectId);
        var scope = new Viewer(caller).scopeOn(subject);
        if (scope instanceof Scope.Division) {
            scope.require(division);
        }
        var key = new BoardKey(subject, Area.of(division), new Period(period));
        return Mono.zip(boards.total(key, scope), rolls.of(new BoardOf(subjectKind, key.area(), key.period())))
                .map(both -> Rank.of(key, both.getT1(), both.getT2()));
    }

    /**
     * Where somebody stands.
     *
     * @param rank from 1, equal points share the lower-numbered one; null for who has no entry there
     * @param points what they have now
     * @param subjects how many are ranked
     * @param asOf of when the others' points are
     */
    record Rank(
            SubjectKind subjectKind,
            String subjectId,
            DivisionCode division,
            String period,
            @Nullable Long rank,
            Points points,
            long subjects,
            Instant asOf) {

        static Rank of(BoardKey key, Balance balance, Roll roll) {
            return new Rank(
                    key.subject().kind(),
                    key.subject().id(),
                    new DivisionCode(key.area().code()),
                    key.period().value(),
                    balance.entries() == 0 ? null : roll.rankOf(balance.points().hundredths()),
                    balance.points(),
                    roll.subjects(),
                    roll.asOf());
        }
    }
}
