package org.linli.request.errand;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.FlowEvent;
import org.linli.event.OrderFacts;
import org.linli.kit.identity.Role;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.request.errand.ErrandState.Claimed;
import org.linli.request.errand.ErrandState.Done;
import org.linli.request.errand.ErrandState.HandOver;
import org.linli.request.errand.ErrandState.HandedOver;
import org.linli.request.errand.ErrandState.Proof;
import org.linli.request.errand.ErrandState.Thanked;
import org.linli.request.flow.FlowRefused;
import org.linli.request.flow.Step;
import org.linli.request.order.Act;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The errand in an order of that kind.
 *
 * @param id of the order
 * @param runner pseudonym of the member or staff who runs it
 * @param role in which they do
 * @param recipient for whom, sealed; null if it is only whoever the order says
 */
@Document(Errand.COLLECTION)
@TypeAlias("errand")
record Errand(
        @Id String id,
        long version,
        List<String> divisions,
        String runner,
        @Nullable Role role,
        Instant claimedAt,
        ErrandState state,
        @Nullable Sealed recipient)
        implements Aggregate {

    static final String COLLECTION = "errands";

    Errand {
        divisions = List.copyOf(divisions);
    }

    static Change<Errand> claimed(String id, OrderFacts order, Act act) {
        var lineage = order.grid().lineage();
        return Change.silent(new Errand(id, 1, lineage, act.actor(), act.role(), act.at(), new Claimed(), null));
    }

    /** It is the runner's already; who claims it anew after the order was given to somebody else begins anew. */
    Change<Errand> claimedAgain(Act act) {
        return runner.equals(act.actor())
                ? Change.none(this)
                : Change.silent(new Errand(
                        id, version + 1, divisions, act.actor(), act.role(), act.at(), new Claimed(), recipient));
    }

    /** The runner gets what they need. */
    Change<Errand> handOver(HandOver what, @Nullable Sealed whom, Act act) {
        requireRunner(act);
        return switch (state) {
            case Claimed _ -> Change.silent(with(new HandedOver(what), whom));
            case HandedOver(var given)
            when given.items().equals(what.items()) && given.fen() == what.fen() -> Change.none(this);
            case HandedOver _, Done _, Thanked _ -> throw illegal(Step.HAND_OVER);
        };
    }

    /**
     * It is done.
     *
     * @throws FlowRefused.Unfit if more was spent than was handed over
     */
    Change<Errand> finish(Proof proof, OrderFacts order, Act act) {
        requireRunner(act);
        return switch (state) {
            case Claimed _, HandedOver _ -> {
                requireCovered(proof);
                var next = with(new Done(state.given(), proof), recipient);
                yield Change.of(
                        next, new FlowEvent.ErrandDone(act.eventId(), id, next.version, order, runner, act.at()));
            }
            case Done(var _, var shown)
            when shown.text().equals(proof.text()) && shown.spent() == proof.spent() -> Change.none(this);
            case Done _, Thanked _ -> throw illegal(Step.FINISH);
        };
    }

    private void requireCovered(Proof proof) {
        var given = state.given();
        if (proof.spent() > (given == null ? 0 : given.fen())) {
            throw new FlowRefused.Unfit("spentFen", "支出不得超过交接金额", "is at most what was handed over");
        }
    }

    /** Who asked says thanks, once. */
    Change<Errand> thank(String words, Act act) {
        return switch (state) {
            case Done(var given, var proof) ->
                Change.silent(with(new Thanked(given, proof, act.at(), words), recipient));
            case Thanked(var _, var _, var _, var said) when said.equals(words) -> Change.none(this);
            case Claimed _, HandedOver _, Thanked _ -> throw illegal(Step.THANK);
        };
    }

    private void requireRunner(Act act) {
        if (!runner.equals(act.actor())) {
            throw new FlowRefused.NotYours(id);
        }
    }

    private Errand with(ErrandState next, @Nullable Sealed whom) {
        return new Errand(id, version + 1, divisions, runner, role, claimedAt, next, whom);
    }

    private FlowRefused illegal(Step step) {
        return new FlowRefused.IllegalStep(state.name().name(), step);
    }
}
