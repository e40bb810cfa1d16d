package org.linli.partymember.servicerecord;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.servicerecord.RecordState.Answer;
import org.linli.partymember.servicerecord.RecordState.Confirmed;
import org.linli.partymember.servicerecord.RecordState.Disputed;
import org.linli.partymember.servicerecord.RecordState.Rejected;
import org.linli.partymember.servicerecord.RecordState.Running;
import org.linli.partymember.servicerecord.RecordState.Submitted;
import org.linli.partymember.servicerecord.clash.Flag;
import org.linli.partymember.servicerecord.clash.Flags;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a member, or a unit as such, did for a community.
 *
 * @param memberId null if it was the unit
 * @param unitId the unit, or the member's unit at the time
 * @param flags what other records of the same person say against it
 * @param checkAt since when it is to be held against those; null once it has been
 * @param scopes who sees it: the community's staff, the unit's admins and the member
 */
@Document(ServiceRecord.COLLECTION)
@TypeAlias("service-record")
record ServiceRecord(
        @Id String id,
        @Nullable String memberId,
        String unitId,
        DivisionCode community,
        Deed deed,
        Instant submittedAt,
        RecordState state,
        Flags flags,
        @Nullable Instant checkAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "service_records";

    ServiceRecord {
        submittedAt = submittedAt.truncatedTo(ChronoUnit.MILLIS);
        flags = Objects.requireNonNullElse(flags, Flags.none()); // what was stored before there were any
    }

    /** A new record. Nobody else needs to know of it before the community has confirmed it. */
    static Change<ServiceRecord> submit(String id, Doer doer, DivisionCode community, Deed deed, Instant at) {
        return Change.silent(first(id, doer, community, deed, new Submitted(at), at));
    }

    /** A service that begins now. */
    static Change<ServiceRecord> start(String id, Doer doer, DivisionCode community, Deed deed, Instant at) {
        return Change.silent(first(id, doer, community, deed, new Running(at), null));
    }

    private static ServiceRecord first(
            String id, Doer doer, DivisionCode community, Deed deed, RecordState state, @Nullable Instant checkAt) {
        return new ServiceRecord(
                id,
                doer.memberId(),
                doer.unitId(),
                community,
                deed,
                state.at(),
                state,
                Flags.none(),
                doer.memberId() == null ? null : checkAt, // a unit can be in two places at once
                doer.scopes(community),
                1);
    }

    /** It is over; it has been submitted by that. */
    Change<ServiceRecord> end(ServiceEnd end, Instant at) {
        return switch (state) {
            case Running _ ->
                Change.silent(new ServiceRecord(
                        id,
                        memberId,
                        unitId,
                        community,
                        end.end(deed, at),
                        at,
                        new Submitted(at),
                        flags,
                        memberId == null ? null : at,
                        scopes,
                        version + 1));
            case Submitted _, Confirmed _, Disputed _, Rejected _ -> Change.none(this);
        };
    }

    Change<ServiceRecord> confirm(String by, UUID eventId, Instant at) {
        return switch (state) {
            case Submitted _ -> {
                var next = moved(new Confirmed(by, at, eventId));
                yield Change.of(next, RecordTidings.confirmed(next, eventId, at));
            }
            case Confirmed _ -> Change.none(this);
            case Running _, Disputed _, Rejected _ -> throw illegal(StateName.CONFIRMED);
        };
    }

    /** @param above whether somebody above the community says so, who may also doubt what it has confirmed */
    Change<ServiceRecord> dispute(String by, boolean above, String reason, UUID eventId, Instant at) {
        return switch (state) {
            case Submitted _ -> Change.silent(moved(new Disputed(by, reason, at, above, null, null)));
            case Disputed _ -> Change.none(this);
            case Confirmed(var _, var _, var confirmation)
            when above -> {
                var next = moved(new Disputed(by, reason, at, true, confirmation, null));
                yield Change.of(next, RecordTidings.takenBack(next, confirmation, eventId, at));
            }
            case Running _, Confirmed _, Rejected _ -> throw illegal(StateName.DISPUTED);
        };
    }

    /** What whoever did it says to the dispute, once. */
    Change<ServiceRecord> answer(Answer answer) {
        return switch (state) {
            case Disputed disputed -> {
                var before = disputed.answer();
                if (before != null && !before.text().equals(answer.text())) {
                    throw new RecordRefused.NothingToAnswer();
                }
                yield before == null ? Change.silent(moved(disputed.answered(answer))) : Change.none(this);
            }
            case Running _, Submitted _, Confirmed _, Rejected _ -> throw new RecordRefused.NothingToAnswer();
        };
    }

    /** @param above whether somebody above the community settles it, who alone may settle what somebody there disputed */
    Change<ServiceRecord> settle(Settlement settlement, String by, boolean above, UUID eventId, Instant at) {
        return switch (state) {
            case Disputed disputed when disputed.above() && !above -> throw new RecordRefused.NotTheCommunitys();
            case Disputed disputed -> settled(disputed, settlement, by, eventId, at);
            case Rejected _ when settlement.outcome() == Settlement.Outcome.UPHELD -> Change.none(this);
            case Confirmed _ when settlement.outcome() == Settlement.Outcome.WITHDRAWN -> Change.none(this);
            case Running _, Submitted _, Confirmed _, Rejected _ -> throw illegal(goal(settlement.outcome()));
        };
    }

    private Change<ServiceRecord> settled(
            Disputed dispute, Settlement settlement, String by, UUID eventId, Instant at) {
        return switch (settlement.outcome()) {
            case UPHELD -> {
                var next = moved(new Rejected(by, settlement.reason(), at));
                yield Change.of(next, RecordTidings.rejected(next, eventId, at));
            }
            case WITHDRAWN -> {
                var before = dispute.confirmation();
                var next = moved(new Confirmed(by, at, before == null ? eventId : before));
                yield Change.of(
                        next,
                        before == null
                                ? RecordTidings.confirmed(next, eventId, at)
                                : RecordTidings.restored(next, before, eventId, at));
            }
        };
    }

    private static StateName goal(Settlement.Outcome outcome) {
        return switch (outcome) {
            case UPHELD -> StateName.REJECTED;
            case WITHDRAWN -> StateName.CONFIRMED;
        };
    }

    /** Another record speaks against this one. */
    Change<ServiceRecord> flag(Flag flag, UUID eventId, Instant at) {
        var more = flags.and(flag);
        if (more == flags) {
            return Change.none(this);
        }
        var next = new ServiceRecord(
                id, memberId, unitId, community, deed, submittedAt, state, more, checkAt, scopes, version + 1);
        return Change.of(next, RecordTidings.flagged(next, flag, eventId, at));
    }

    /** Whether it puts somebody somewhere. */
    boolean isEvidenceOfStay() {
        return switch (state) {
            case Submitted _, Confirmed _, Disputed _ -> memberId != null;
            case Running _, Rejected _ -> false;
        };
    }

    private RecordRefused.IllegalMove illegal(StateName to) {
        return new RecordRefused.IllegalMove(state.name(), to);
    }

    private ServiceRecord moved(RecordState to) {
        return new ServiceRecord(
                id, memberId, unitId, community, deed, submittedAt, to, flags, checkAt, scopes, version + 1);
    }
}
