package org.linli.partymember.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.CommunityPosition;
import org.linli.event.DivisionCode;
import org.linli.event.RosterEvent.AppointmentEnded;
import org.linli.event.RosterEvent.MemberAppointed;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.store.NaturalId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One member in one position of one community, whether they hold it or did.
 *
 * @param id follows from the three, so that nobody is appointed twice to the same
 * @param compound whose secretary they are, by its name; null for members of the committee
 * @param terms in the order of time; they hold the position while the last one has no end
 */
@Document(Appointment.COLLECTION)
@TypeAlias("appointment")
record Appointment(
        @Id String id,
        String memberId,
        CommunityPosition position,
        DivisionCode community,
        @Nullable String compound,
        List<Term> terms,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "appointments";

    /** Of those who come and go more often, the oldest terms are forgotten. */
    private static final int KEPT = 50;

    static Change<Appointment> appoint(NewAppointment body, UUID eventId, Instant at) {
        var community = body.communityCode();
        var compound = body.compound();
        var id = NaturalId.of(
                "appointment",
                body.memberId(),
                body.position().name(),
                community.value(),
                compound == null ? "" : compound);
        var scopes = ScopeKeys.of(ScopeKeys.division(community), ScopeKeys.member(body.memberId()));
        return new Appointment(id, body.memberId(), body.position(), community, compound, List.of(), scopes, 0)
                .again(eventId, at);
    }

    /** Holds the position from now on; who holds it already goes on. */
    Change<Appointment> again(UUID eventId, Instant at) {
        if (isHeld()) {
            return Change.none(this);
        }
        var next = with(Stream.concat(terms.stream(), Stream.of(new Term(at, null)))
                .skip(terms.size() < KEPT ? 0 : 1)
                .toList());
        return Change.of(next, new MemberAppointed(eventId, id, next.version, memberId, position, community, at));
    }

    /** Holds the position no longer. */
    Change<Appointment> end(UUID eventId, Instant at) {
        if (!isHeld()) {
            return Change.none(this);
        }
        var before = terms.subList(0, terms.size() - 1).stream();
        var next = with(Stream.concat(before, Stream.of(new Term(terms.getLast().from(), at)))
                .toList());
        return Change.of(next, new AppointmentEnded(eventId, id, next.version, memberId, position, community, at));
    }

    boolean isHeld() {
        return !terms.isEmpty() && terms.getLast().until() == null;
    }

    private Appointment with(List<Term> terms) {
        return new Appointment(id, memberId, position, community, compound, terms, scopes, version + 1);
    }
}
