package org.linli.partymember.agreement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.CooperationEvent.AgreementEnded;
import org.linli.event.CooperationEvent.AgreementSigned;
import org.linli.event.DivisionCode;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.agreement.AgreementState.Current;
import org.linli.partymember.agreement.AgreementState.Ended;
import org.linli.partymember.agreement.AgreementState.Proposed;
import org.linli.partymember.agreement.AgreementState.Side;
import org.linli.partymember.exchange.Days;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A co-building agreement. It ends by itself when its last day is over.
 *
 * @param dueAt when that is, or later while somebody is about it; null once it has ended
 * @param scopes the community's staff and the unit's admins
 */
@Document(Agreement.COLLECTION)
@TypeAlias("agreement")
record Agreement(
        @Id String id,
        Terms terms,
        AgreementState state,
        @Nullable Instant dueAt,
        List<String> scopes,
        long version) implements Aggregate {

    static final String COLLECTION = "agreements";

    /**
     * What is agreed; it never changes.
     *
     * @param projects ids of the projects that it is about, as the sides say
     */
    record Terms(String unitId, DivisionCode community, String purpose, Days days, List<String> projects) {

        /** The first moment after the last day. */
        Instant over() {
            return WorkingCalendar.beginOf(days.last().plusDays(1));
        }
    }

    static Change<Agreement> propose(String id, Terms terms, Side by) {
        var scopes = ScopeKeys.of(ScopeKeys.division(terms.community()), ScopeKeys.unit(terms.unitId()));
        return Change.silent(new Agreement(id, terms, new Proposed(by), terms.over(), scopes, 1));
    }

    /** @throws AgreementRefused.OtherSide if the other side is to sign */
    Change<Agreement> sign(Side by, UUID eventId, Instant at) {
        return switch (state) {
            case Proposed(var first) when first == by -> throw new AgreementRefused.OtherSide();
            case Proposed _ -> {
                var next = in(new Current(at.truncatedTo(ChronoUnit.MILLIS)), dueAt);
                yield Change.of(
                        next,
                        new AgreementSigned(
                                eventId,
                                id,
                                next.version,
                                terms.community(),
                                terms.unitId(),
                                terms.days().first(),
                                terms.days().last(),
                                terms.projects(),
                                at));
            }
            case Current _ -> Change.none(this);
            case Ended _ -> throw new AgreementRefused.Over();
        };
    }

    /** Ends it early; one that was only proposed is taken back. */
    Change<Agreement> end(String reason, UUID eventId, Instant at) {
        return switch (state) {
            case Proposed _ -> Change.silent(ended(reason, at));
            case Current _ -> told(ended(reason, at), true, eventId, at);
            case Ended _ -> Change.none(this);
        };
    }

    /** Its last day may be over. */
    Change<Agreement> runOut(UUID eventId, Instant at) {
        if (at.isBefore(terms.over())) {
            return Change.none(this);
        }
        return switch (state) {
            case Proposed _ -> Change.silent(ended("", at));
            case Current _ -> told(ended("", at), false, eventId, at);
            case Ended _ -> Change.none(this);
        };
    }

    private Agreement ended(String reason, Instant at) {
        return in(new Ended(reason, at.truncatedTo(ChronoUnit.MILLIS)), null);
    }

    private Change<Agreement> told(Agreement next, boolean early, UUID eventId, Instant at) {
        return Change.of(
                next, new AgreementEnded(eventId, id, next.version, terms.community(), terms.unitId(), early, at));
    }

    private Agreement in(AgreementState next, @Nullable Instant due) {
        return new Agreement(id, terms, next, due, scopes, version + 1);
    }
}
