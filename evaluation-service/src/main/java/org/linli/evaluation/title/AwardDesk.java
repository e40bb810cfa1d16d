package org.linli.evaluation.title;

import java.time.Clock;
import java.util.function.Function;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.board.BoardKey;
import org.linli.evaluation.board.Boards;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.title.TitleAward.Case;
import org.linli.evaluation.title.TitleAward.Nominee;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out commands on awards. */
@Component
class AwardDesk {

    private static final Scope ANYWHERE = new Scope.Division("");

    private final Titles titles;
    private final TitleAwards awards;
    private final AwardSettlement settlement;
    private final Boards boards;
    private final NameVault names;
    private final Clock clock;

    AwardDesk(
            Titles titles,
            TitleAwards awards,
            AwardSettlement settlement,
            Boards boards,
            NameVault names,
            Clock clock) {
        this.titles = titles;
        this.awards = awards;
        this.settlement = settlement;
        this.boards = boards;
        this.names = names;
        this.clock = clock;
    }

    AwardAct act(Caller caller) {
        return new AwardAct(caller.subject(), clock.instant());
    }

    /** What is earned is read on the board: nobody's word is taken for it. */
    Mono<TitleAward> nominate(String id, TitleAwardBody.NewTitleAward body, AwardAct act) {
        var period = new Period(body.period());
        return titles.get(ANYWHERE, body.titleId()).flatMap(title -> {
            var subject = new Subject(title.subjectKind(), body.subjectId());
            if ((body.name() == null) != (subject.kind() == SubjectKind.UNIT)) {
                throw new TitleAwardRefused.NameOfAPersonOnly();
            }
            var nominee = new Nominee(subject, names.seal(TitleAwardView.ownerOf(id), body.name()));
            var grounds = NameVault.kept(body.grounds(), body.name());
            return earned(subject, title, period)
                    .map(points -> new Case(grounds, points, body.appraisalId()))
                    .flatMap(said -> awards.add(
                            TitleAward.nominate(id, title, body.divisionCode(), period, nominee, said, act)));
        });
    }

    /** In the title's division and the period, in 1/100 points. */
    private Mono<Long> earned(Subject subject, Title title, Period period) {
        var own = switch (subject.kind()) {
            case MEMBER, RESIDENT -> new Scope.Person(subject.id());
            case UNIT -> new Scope.Unit(subject.id());
        };
        return boards.total(new BoardKey(subject, Area.of(title.division()), period), own)
                .map(balance -> balance.points().hundredths());
    }

    /** By those who answer for the title, not only for where somebody is at home. */
    private Mono<TitleAward> decide(
            Caller caller, String id, IfMatch ifMatch, Function<TitleAward, Change<TitleAward>> decide) {
        return awards.change(caller.scope(), id, award -> {
                    caller.scope().require(award.titleDivision());
                    return decide.apply(ifMatch.check(award));
                })
                .flatMap(settlement::of);
    }

    Mono<TitleAward> reject(Caller caller, String id, IfMatch ifMatch, String reason) {
        var act = act(caller);
        return awards.change(caller.scope(), id, award -> ifMatch.check(award).reject(kept(reason, award), act));
    }

    Mono<TitleAward> revoke(Caller caller, String id, IfMatch ifMatch, String reason) {
        var act = act(caller);
        return decide(caller, id, ifMatch, award -> award.revoke(kept(reason, award), act));
    }

    Mono<TitleAward> approve(Caller caller, String id, IfMatch ifMatch) {
        var act = act(caller);
        return decide(caller, id, ifMatch, award -> award.approve(act));
    }

    private String kept(String reason, TitleAward award) {
        return names.kept(reason, TitleAwardView.ownerOf(award.id()), award.name());
    }
}
