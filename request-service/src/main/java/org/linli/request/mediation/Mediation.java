package org.linli.request.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.event.FlowEvent;
import org.linli.event.OrderFacts;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.request.flow.FlowRefused;
import org.linli.request.flow.Step;
import org.linli.request.mediation.MediationState.Agreed;
import org.linli.request.mediation.MediationState.Failed;
import org.linli.request.mediation.MediationState.FollowedUp;
import org.linli.request.mediation.MediationState.Open;
import org.linli.request.order.Act;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The mediation of an order of that kind. Who the parties are, what was said and what was agreed lies in {@code file} only: commands are
 * handed the next file by whoever has opened it.
 *
 * @param id of the order
 * @param parties how many there are
 * @param file sealed
 */
@Document(Mediation.COLLECTION)
@TypeAlias("mediation")
record Mediation(
        @Id String id,
        long version,
        List<String> divisions,
        Instant openedAt,
        String openedBy,
        int parties,
        List<Session> sessions,
        MediationState state,
        Sealed file)
        implements Aggregate {

    static final String COLLECTION = "mediations";

    /** How many sessions one mediation may have. */
    static final int SESSIONS = 20;

    Mediation {
        divisions = List.copyOf(divisions);
        sessions = List.copyOf(sessions);
    }

    /**
     * A meeting of the parties.
     *
     * @param mediator who leads it
     */
    record Session(Instant at, String place, String mediator) {}

    static Change<Mediation> open(String id, OrderFacts order, int parties, Sealed file, Act act) {
        var lineage = order.grid().lineage();
        return Change.silent(
                new Mediation(id, 1, lineage, act.at(), act.actor(), parties, List.of(), new Open(), file));
    }

    /** It has begun already: whoever began it may have sent it again. */
    Change<Mediation> openedAgain(Act act) {
        if (sessions.isEmpty() && openedBy.equals(act.actor())) {
            return Change.none(this);
        }
        throw illegal(Step.OPEN);
    }

    /** The parties met. */
    Change<Mediation> meet(Session session, Sealed noted) {
        require(Step.MEET);
        if (!sessions.isEmpty() && sessions.getLast().equals(session)) {
            return Change.none(this);
        }
        if (sessions.size() == SESSIONS) {
            throw illegal(Step.MEET);
        }
        var more = Stream.concat(sessions.stream(), Stream.of(session)).toList();
        return Change.silent(with(more, state, noted));
    }

    /**
     * All parties have signed.
     *
     * @param signedBy numbers of the parties
     * @throws FlowRefused.Unfit if one has not signed
     */
    Change<Mediation> agree(Set<Integer> signedBy, LocalDate followUpOn, Sealed agreed, OrderFacts order, Act act) {
        if (state instanceof Agreed) {
            return Change.none(this);
        }
        requireMet(Step.AGREE);
        var all = IntStream.rangeClosed(1, parties).boxed().collect(Collectors.toSet());
        if (!all.equals(signedBy)) {
            throw new FlowRefused.Unfit("signedBy", "须全体当事人签字", "names every party");
        }
        return concluded(new Agreed(act.at(), followUpOn.toString()), agreed, true, order, act);
    }

    /** They do not agree, and are advised what else they can do. */
    Change<Mediation> fail(Sealed advised, OrderFacts order, Act act) {
        if (state instanceof Failed) {
            return Change.none(this);
        }
        requireMet(Step.FAIL);
        return concluded(new Failed(act.at()), advised, false, order, act);
    }

    private Change<Mediation> concluded(MediationState end, Sealed anew, boolean agreed, OrderFacts order, Act act) {
        var next = with(sessions, end, anew);
        return Change.of(
                next,
                new FlowEvent.MediationConcluded(
                        act.eventId(), id, next.version, order, agreed, sessions.size(), act.at()));
    }

    /** Somebody asked whether they did what they had agreed to. */
    Change<Mediation> followUp(boolean performed, Sealed found, OrderFacts order, Act act) {
        return switch (state) {
            case Agreed(var agreedAt, var _) -> {
                var next = with(sessions, new FollowedUp(agreedAt, act.at(), performed), found);
                yield Change.of(
                        next,
                        new FlowEvent.MediationFollowedUp(act.eventId(), id, next.version, order, performed, act.at()));
            }
            case FollowedUp(var _, var _, var was) when was == performed -> Change.none(this);
            case Open _, Failed _, FollowedUp _ -> throw illegal(Step.FOLLOW_UP);
        };
    }

    private void requireMet(Step step) {
        require(step);
        if (sessions.isEmpty()) {
            throw illegal(step);
        }
    }

    private void require(Step step) {
        if (!(state instanceof Open)) {
            throw illegal(step);
        }
    }

    private FlowRefused illegal(Step step) {
        return new FlowRefused.IllegalStep(
                state instanceof Open && sessions.isEmpty()
                        ? "NOT_MET"
                        : state.name().name(),
                step);
    }

    private Mediation with(List<Session> nextSessions, MediationState next, Sealed anew) {
        return new Mediation(id, version + 1, divisions, openedAt, openedBy, parties, nextSessions, next, anew);
    }
}
