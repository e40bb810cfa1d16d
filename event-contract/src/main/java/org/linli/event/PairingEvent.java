package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stands by whom (双包联, 党员联户). The subject is the household's, the visit's or the unit pairing's id. */
@JsonSubTypes({
    @Type(value = PairingEvent.HouseholdPairingsChanged.class, name = "party-member.household-pairings-changed.v1"),
    @Type(value = PairingEvent.HouseholdVisited.class, name = "party-member.household-visited.v1"),
    @Type(value = PairingEvent.UnitPaired.class, name = "party-member.unit-paired.v1"),
    @Type(value = PairingEvent.UnitPairingEnded.class, name = "party-member.unit-pairing-ended.v1"),
})
public sealed interface PairingEvent extends Event {

    /** Where it is. */
    DivisionCode community();

    /**
     * Members began or ceased to stand by a household.
     *
     * @param key whether it is a key household (重点户)
     * @param began since this event
     * @param ended since this event
     * @param paired all that hold now; of a key household never empty
     * @param toReplace those of them whose member has left; they hold until somebody else takes over
     */
    record HouseholdPairingsChanged(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            boolean key,
            List<PairedMember> began,
            List<PairedMember> ended,
            List<PairedMember> paired,
            List<PairedMember> toReplace,
            Instant at)
            implements PairingEvent {}

    /**
     * A member visited a household that they stand by.
     *
     * @param minutes how long, 1 or more
     * @param at when the visit began
     */
    record HouseholdVisited(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            String householdId,
            String memberId,
            String unitId,
            boolean key,
            int minutes,
            Instant at)
            implements PairingEvent {}

    /**
     * A unit stands by a community, or by one of its compounds (单位包联).
     *
     * @param compound name of the compound; null if it is the whole community
     */
    record UnitPaired(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            String unitId,
            @Nullable String compound,
            Instant at)
            implements PairingEvent {}

    /** A unit does so no longer. */
    record UnitPairingEnded(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            String unitId,
            @Nullable String compound,
            Instant at)
            implements PairingEvent {}

    /** A member, and the unit on whose roster they were at the time. */
    record PairedMember(String memberId, String unitId) {}
}
