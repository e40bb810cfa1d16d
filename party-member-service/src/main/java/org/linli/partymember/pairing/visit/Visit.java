package org.linli.partymember.pairing.visit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.PairingEvent.HouseholdVisited;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.pairing.Household;
import org.linli.partymember.pairing.Pairing;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A visit to a household; nothing alters it.
 *
 * @param unitId the member's unit when they were paired
 * @param minutes 1 to 1,440
 * @param personal what was seen and said, sealed
 * @param scopes who sees it: the community's staff, the unit's admins and the member
 */
@Document(Visit.COLLECTION)
@TypeAlias("household-visit")
record Visit(
        @Id String id,
        String householdId,
        DivisionCode community,
        String memberId,
        String unitId,
        VisitPurpose purpose,
        Instant startedAt,
        int minutes,
        @Nullable Sealed personal,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "household_visits";

    /** What happened. */
    record Happened(
            VisitPurpose purpose,
            Instant startedAt,
            int minutes,
            @Nullable Sealed note) {}

    static Change<Visit> made(String id, Household household, Pairing by, Happened what, UUID eventId) {
        var scopes = ScopeKeys.of(
                ScopeKeys.division(household.community()),
                ScopeKeys.unit(by.unitId()),
                ScopeKeys.member(by.memberId()));
        var begun = what.startedAt().truncatedTo(ChronoUnit.MILLIS);
        var visit = new Visit(
                id,
                household.id(),
                household.community(),
                by.memberId(),
                by.unitId(),
                what.purpose(),
                begun,
                what.minutes(),
                what.note(),
                scopes,
                1);
        return Change.of(
                visit,
                new HouseholdVisited(
                        eventId,
                        id,
                        1,
                        visit.community,
                        visit.householdId,
                        visit.memberId,
                        visit.unitId,
                        household.isKey(),
                        visit.minutes,
                        begun));
    }
}
