package org.linli.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.event.InvolvementEvent.Participant;
import org.linli.event.PairingEvent.PairedMember;

/** One event of every type about pairings, posts, teams and activities. */
final class PostsAndPairings {

    private static final UUID ID = UUID.fromString("0193f0a0-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-22T01:02:03Z");
    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    private static final PairedMember FIRST = new PairedMember("member-1", "unit-1");
    private static final PairedMember SECOND = new PairedMember("member-2", "unit-2");
    private static final Participant MEMBER = new Participant(ParticipantKind.MEMBER, "member-1", "unit-1");
    private static final Participant RESIDENT = new Participant(ParticipantKind.RESIDENT, "resident-1", null);

    private PostsAndPairings() {}

    static Stream<Event> all() {
        return Stream.concat(pairings(), involvements());
    }

    private static Stream<Event> pairings() {
        return Stream.of(
                new PairingEvent.HouseholdPairingsChanged(
                        ID,
                        "house-1",
                        2,
                        COMMUNITY,
                        true,
                        List.of(SECOND),
                        List.of(FIRST),
                        List.of(SECOND),
                        List.of(),
                        AT),
                new PairingEvent.HouseholdVisited(
                        ID, "visit-1", 1, COMMUNITY, "house-1", "member-1", "unit-1", true, 30, AT),
                new PairingEvent.UnitPaired(ID, "pairing-1", 1, COMMUNITY, "unit-1", "康吉小区", AT),
                new PairingEvent.UnitPairingEnded(ID, "pairing-1", 2, COMMUNITY, "unit-1", null, AT));
    }

    private static Stream<Event> involvements() {
        var lecture = ActivityKind.FAMILY_PARTY_SCHOOL;
        return Stream.of(
                new InvolvementEvent.PostClaimed(
                        ID, "post-1", 2, COMMUNITY, PostKind.DUTY, "环境卫生", "member-1", "unit-1", AT),
                new InvolvementEvent.PostReleased(
                        ID, "post-1", 3, COMMUNITY, PostKind.DUTY, "环境卫生", "member-1", "unit-1", AT, AT),
                new InvolvementEvent.TeamJoined(ID, "team-1", 2, COMMUNITY, "MEDICAL", "member-1", "unit-1", AT),
                new InvolvementEvent.TeamLeft(ID, "team-1", 3, COMMUNITY, "MEDICAL", "member-1", "unit-1", AT),
                new InvolvementEvent.ActivitySeatGivenUp(ID, "activity-1", 4, COMMUNITY, lecture, MEMBER, RESIDENT, AT),
                new InvolvementEvent.ActivityAttended(ID, "activity-1", 5, COMMUNITY, lecture, RESIDENT, 90, false, AT),
                new InvolvementEvent.ActivityHeld(ID, "activity-1", 6, COMMUNITY, lecture, 1, List.of(MEMBER), AT),
                new InvolvementEvent.ActivityCancelled(
                        ID, "activity-1", 6, COMMUNITY, lecture, List.of(MEMBER, RESIDENT), AT));
    }
}
