package org.linli.evaluation.redemption;

import java.time.Clock;
import java.util.function.Function;
import org.linli.evaluation.goods.GoodsShelf;
import org.linli.evaluation.purse.Purses;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.Refusal;
import org.linli.kit.store.Change;
import org.linli.kit.store.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Brings goods and purse to where a redemption says they are to be. Every step names the redemption and changes nothing when it is
 * taken again, so whoever comes may begin anew: the caller, a copy of their call, the clock of another replica.
 */
@Component
class Settlement {

    private static final Scope ANYWHERE = new Scope.Division("");

    private final Redemptions redemptions;
    private final GoodsShelf shelf;
    private final Purses purses;
    private final Clock clock;

    Settlement(Redemptions redemptions, GoodsShelf shelf, Purses purses, Clock clock) {
        this.redemptions = redemptions;
        this.shelf = shelf;
        this.purses = purses;
        this.clock = clock;
    }

    /** The redemption as it is when nothing is left to do; fails with a refusal if it cannot be had. */
    Mono<Redemption> of(Redemption redemption) {
        return switch (redemption.state()) {
            case OPENING -> opened(redemption);
            case CANCELLING ->
                refunded(redemption).then(released(redemption)).then(moved(redemption, Redemption::settled));
            case RETURNING ->
                refunded(redemption)
                        .then(step(redemption, "take-back", shelf.takeBack(redemption.goodsId(), redemption.id())))
                        .then(moved(redemption, Redemption::settled));
            case HANDED_OVER ->
                redemption.dueAt() == null
                        ? Mono.just(redemption)
                        : step(redemption, "hand-over", shelf.handOver(redemption.goodsId(), redemption.id()))
                                .then(moved(redemption, Redemption::settled));
            case REFUSED -> redemption.dueAt() == null ? Mono.just(redemption) : swept(redemption);
            case HELD, CANCELLED, RETURNED -> Mono.just(redemption);
        };
    }

    private Mono<Redemption> opened(Redemption redemption) {
        var id = redemption.id();
        return step(redemption, "put-by", shelf.putBy(redemption.goodsId(), id))
                .then(step(redemption, "charge", purses.charge(redemption.subject(), id, redemption.points())))
                .then(moved(redemption, Redemption::settled))
                .onErrorResume(Refusal.class, refusal -> refused(redemption, refusal))
                .flatMap(now -> now.state() == RedemptionState.REFUSED ? tooLate(now) : Mono.just(now));
    }

    /** The state decides first. If somebody else had more luck with the same redemption, it is what they made of it. */
    private Mono<Redemption> refused(Redemption redemption, Refusal refusal) {
        return moved(redemption, opening -> opening.refused(clock.instant()))
                .flatMap(now -> now.state() == RedemptionState.REFUSED
                        ? released(now).then(Mono.error(refusal))
                        : Mono.just(now));
    }

    /** Whoever was held up for so long that it has been refused meanwhile puts back what they took. */
    private Mono<Redemption> tooLate(Redemption redemption) {
        return undone(redemption).then(Mono.error(() -> new RedemptionRefused(redemption.state())));
    }

    private Mono<Redemption> swept(Redemption redemption) {
        return undone(redemption).then(moved(redemption, Redemption::settled));
    }

    private Mono<?> undone(Redemption redemption) {
        return step(redemption, "undo-charge", purses.undo(redemption.subject(), redemption.id()))
                .then(released(redemption));
    }

    private Mono<?> released(Redemption redemption) {
        return step(redemption, "release", shelf.release(redemption.goodsId(), redemption.id()));
    }

    private Mono<?> refunded(Redemption redemption) {
        return step(redemption, "refund", purses.refund(redemption.subject(), redemption.id()));
    }

    private Mono<Redemption> moved(Redemption redemption, Function<Redemption, Change<Redemption>> how) {
        return step(redemption, "settle-" + redemption.version(), redemptions.change(ANYWHERE, redemption.id(), how));
    }

    /** Under a name of its own, for one command does not change an aggregate twice. */
    private static <T> Mono<T> step(Redemption redemption, String name, Mono<T> what) {
        return what.contextWrite(new CommandId(redemption.id() + ":" + name)::in);
    }
}
