package org.linli.evaluation.title;

import java.util.List;
import java.util.function.Function;
import org.linli.evaluation.title.AwardState.Awarded;
import org.linli.evaluation.title.AwardState.Awarding;
import org.linli.evaluation.title.AwardState.Nominated;
import org.linli.evaluation.title.AwardState.Rejected;
import org.linli.evaluation.title.AwardState.Revoked;
import org.linli.evaluation.title.AwardState.Revoking;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.Refusal;
import org.linli.kit.store.Change;
import org.linli.kit.store.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings the roll of holders to where an award says it is to be. Every step names the place and changes nothing when it is taken again, so
 * whoever comes may begin anew: the caller, a copy of their call, the clock of another replica.
 */
@Component
class AwardSettlement {

    private static final Scope ANYWHERE = new Scope.Division("");

    private final TitleAwards awards;
    private final HolderRolls rolls;
    private final List<AwardFollower> followers;

    AwardSettlement(TitleAwards awards, HolderRolls rolls, List<AwardFollower> followers) {
        this.awards = awards;
        this.rolls = rolls;
        this.followers = followers;
    }

    /** The award as it is when nothing is left to do; fails with a refusal if there is no place. */
    Mono<TitleAward> of(TitleAward award) {
        return switch (award.state()) {
            case Awarding(var _, var _, var place) -> taken(award, place);
            case Revoking(var _, var _, var _, var place) ->
                step(place, "leave", rolls.leave(award, place))
                        .then(step(place, "follow", told(award)))
                        .then(moved(award, place, "revoked", now -> now.settled(place)));
            case Nominated _, Awarded _, Rejected _, Revoked _ -> Mono.just(award);
        };
    }

    private Mono<Void> told(TitleAward award) {
        return Flux.fromIterable(followers)
                .concatMap(follower -> follower.revoked(award.id()))
                .then();
    }

    private Mono<TitleAward> taken(TitleAward award, String place) {
        return step(place, "take", rolls.take(award, place))
                .then(moved(award, place, "awarded", now -> now.settled(place)))
                .onErrorResume(Refusal.class, refusal -> refused(award, place).then(Mono.error(refusal)));
    }

    /** Whoever comes late to take the place does not get it any more. */
    private Mono<TitleAward> refused(TitleAward award, String place) {
        return step(place, "leave", rolls.leave(award, place))
                .then(moved(award, place, "refused", now -> now.refused(place)));
    }

    private Mono<TitleAward> moved(
            TitleAward award, String place, String name, Function<TitleAward, Change<TitleAward>> how) {
        return step(place, name, awards.change(ANYWHERE, award.id(), how));
    }

    /** Under a name of its own, for one command does not change an aggregate twice. */
    private static <T> Mono<T> step(String place, String name, Mono<T> what) {
        return what.contextWrite(new CommandId(place + ":" + name)::in);
    }
}
