package org.linli.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One event of every type about micro-wishes, offers, needs, projects and agreements. */
final class WishesAndProjects {

    private static final UUID ID = UUID.fromString("0193f0a0-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-22T01:02:03Z");
    private static final Instant UNTIL = Instant.parse("2026-12-06T01:02:03Z");
    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    private static final WishFacts WISH = new WishFacts(COMMUNITY, WishKind.GOODS);
    private static final ProjectFacts PROJECT =
            new ProjectFacts(COMMUNITY, "offer-1", "need-1", "unit-1", null, 500_000);

    private WishesAndProjects() {}

    static Stream<Event> all() {
        return Stream.concat(wishes(), cooperation());
    }

    private static Stream<Event> wishes() {
        return Stream.of(
                new WishEvent.WishProposed(ID, "wish-1", 1, WISH, AT),
                new WishEvent.WishScreened(ID, "wish-1", 2, WISH, true, AT),
                new WishEvent.WishPublished(ID, "wish-1", 3, WISH, UNTIL, AT),
                new WishEvent.WishClaimed(ID, "wish-1", 4, WISH, "member-1", "unit-1", UNTIL, AT),
                new WishEvent.WishReturned(ID, "wish-1", 5, WISH, "member-1", "unit-1", WishReturn.TIMED_OUT, AT),
                new WishEvent.WishFulfilled(ID, "wish-1", 7, WISH, "member-1", "unit-1", 45, AT),
                new WishEvent.WishThanked(ID, "wish-1", 8, WISH, "member-1", "unit-1", 45, AT),
                new WishEvent.WishExpired(ID, "wish-1", 4, WISH, AT),
                new WishEvent.WishWithdrawn(ID, "wish-1", 4, WISH, AT));
    }

    private static Stream<Event> cooperation() {
        var from = LocalDate.of(2026, 12, 1);
        var until = LocalDate.of(2027, 11, 30);
        return Stream.of(
                new CooperationEvent.OfferMade(ID, "offer-1", 1, "unit-1", "member-1", AT),
                new CooperationEvent.NeedStated(ID, "need-1", 1, COMMUNITY, AT),
                new CooperationEvent.ProjectFounded(ID, "project-1", 2, PROJECT, AT),
                new CooperationEvent.ProjectMilestoneReached(ID, "project-1", 4, PROJECT, "开工", 50, AT),
                new CooperationEvent.ProjectFinished(ID, "project-1", 6, PROJECT, 480_000, AT),
                new CooperationEvent.ProjectCancelled(ID, "project-1", 6, PROJECT, AT),
                new CooperationEvent.AgreementSigned(
                        ID, "agreement-1", 2, COMMUNITY, "unit-1", from, until, List.of("project-1"), AT),
                new CooperationEvent.AgreementEnded(ID, "agreement-1", 3, COMMUNITY, "unit-1", false, AT));
    }
}
