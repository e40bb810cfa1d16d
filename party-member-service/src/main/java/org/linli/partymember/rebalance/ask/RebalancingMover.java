package org.linli.partymember.rebalance.ask;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.linli.kit.problem.Refusal;
import org.linli.kit.store.Change;
import org.linli.kit.store.CommandId;
import org.linli.partymember.member.Member;
import org.linli.partymember.member.Members;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Checks in who has agreed, and notices questions that nobody has answered in time. Both may be done again: who is where they agreed to
 * be stays, and who has checked in elsewhere since they agreed has said something newer.
 */
@Component
class RebalancingMover implements TimedWork {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final RebalancingAsks asks;
    private final Members members;
    private final IdSource ids;
    private final Clock clock;

    RebalancingMover(RebalancingAsks asks, Members members, IdSource ids, Clock clock) {
        this.asks = asks;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rebalancing-asks";
    }

    @Override
    public String collection() {
        return Ask.COLLECTION;
    }

    @Override
    public String field() {
        return "dueAt";
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return asks.get(EVERYWHERE, id).flatMap(this::carryOn).then();
    }

    /** Whatever is left to be done with it. */
    Mono<Ask> carryOn(Ask ask) {
        return switch (ask.state()) {
            case AskState.Accepted(var at) -> move(ask, at);
            case AskState.Open _ -> change(ask, current -> current.lapse(clock.instant()));
            case AskState.Placed _, AskState.Declined _, AskState.Expired _ -> Mono.just(ask);
        };
    }

    private Mono<Ask> move(Ask ask, Instant agreedAt) {
        return members.checkIn(new Scope.Person(ask.memberId()), ask.memberId(), member -> moved(member, ask, agreedAt))
                .then(Mono.defer(() -> change(ask, current -> current.placed(clock.instant()))))
                .onErrorResume(
                        Refusal.class,
                        refused -> change(ask, current -> current.giveUp(clock.instant()))
                                .then(Mono.error(refused)))
                .contextWrite(
                        context -> context.delete(CommandId.class)); // the member's answer is written down already
    }

    private Mono<Ask> change(Ask ask, Function<Ask, Change<Ask>> decide) {
        return asks.change(EVERYWHERE, ask.id(), decide);
    }

    private Change<Member> moved(Member member, Ask ask, Instant agreedAt) {
        var since = member.checkIns().current().filter(checkIn -> checkIn.at().isAfter(agreedAt));
        return since.isPresent()
                ? Change.none(member)
                : member.checkIn(ask.to().community(), ids.next(), clock.instant());
    }
}
