package org.linli.evaluation.board;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.points.Viewer;
import org.linli.evaluation.unit.UnitNames;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows who has most points. Units are honoured in public; people are ranked by their pseudonyms and for staff only. */
@RestController
@RequestMapping("/api/v1/leaderboards")
class LeaderboardController {

    private final Boards boards;
    private final UnitNames names;

    LeaderboardController(Boards boards, UnitNames names) {
        this.boards = boards;
        this.names = names;
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
    Mono<Page<Ranked>> leaderboard(
            @RequestParam DivisionCode division,
            @RequestParam SubjectKind subjectKind,
            @RequestParam(defaultValue = "ALL") String period,
            Paging paging,
            Caller caller) {
        var scope = new Viewer(caller).scopeOnBoards(subjectKind);
        scope.require(division);
        var before = paging.after().map(Standing::parse);
        return boards.best(subjectKind, Area.of(division), new Period(period), before, paging.fetch(), scope)
                .collectList()
                .map(found -> paging.page(Standing.of(found, before), Standing::key))
                .flatMap(page -> withNames(subjectKind, page));
    }

    private Mono<Page<Ranked>> withNames(SubjectKind kind, Page<Standing> page) {
        var known = kind == SubjectKind.UNIT
                ? names.named(page.items().stream().map(Standing::subjectId).toList())
                : Mono.just(Map.<String, String>of());
        return known.map(byId -> page.map(standing -> Ranked.of(kind, standing, byId.get(standing.subjectId()))));
    }

    /**
     * @param name a unit's, if it is known
     */
    record Ranked(
            long rank,
            SubjectKind subjectKind,
            String subjectId,
            @Nullable String name,
            Points points) {

        static Ranked of(SubjectKind kind, Standing standing, @Nullable String name) {
            return new Ranked(standing.rank(), kind, standing.subjectId(), name, new Points(standing.points()));
        }
    }
}
