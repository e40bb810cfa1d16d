package org.linli.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What other services and earlier releases have stored must be read for ever: one golden file per type. */
class GoldenWireFormTest {

    private static final UUID ID = UUID.fromString("0193f0a0-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-22T01:02:03Z");
    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    private static final DivisionCode GRID = COMMUNITY.child(1);
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final OrderFacts ORDER = new OrderFacts(GRID, RequestKind.HELP, "路灯", Channel.APP, "resident-1");
    private static final OrderFacts SECRET =
            new OrderFacts(GRID, RequestKind.HELP, "路灯", Channel.APP, "resident-1", true);
    private static final Boundary SQUARE = Boundary.polygon(
            List.of(List.of(List.of(113.3, 40.0), List.of(113.4, 40.0), List.of(113.4, 40.1), List.of(113.3, 40.0))));

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 1);
    private static final ListedMatter LAMPS = new ListedMatter(
            "0203-017",
            ListKind.MATTER,
            "路灯不亮",
            List.of("城市管理", "市政设施"),
            "cg-01",
            "城市管理局",
            new Deadline(
                    new Deadline.Limit(2, Deadline.Unit.WORKING_HOURS),
                    new Deadline.Limit(3, Deadline.Unit.WORKING_DAYS)),
            LocalDate.of(2026, 1, 1),
            null);

    static Stream<Event> everyType() {
        return Stream.of(
                        whistles(),
                        flows(),
                        rosters(),
                        services(),
                        reports(),
                        MeetingEvents.everyType(),
                        rebalancing(),
                        PostsAndPairings.all(),
                        WishesAndProjects.all(),
                        lives(),
                        ledger())
                .flatMap(each -> each);
    }

    private static Stream<Event> rosters() {
        return Stream.of(
                new RosterEvent.UnitCheckedOut(ID, "unit-1", 3, COMMUNITY, "单位撤销", AT),
                new RosterEvent.MemberCheckedOut(ID, "member-1", 3, "unit-1", COMMUNITY, "迁居外地", AT),
                new RosterEvent.MemberTransferred(ID, "member-1", 4, "unit-1", "unit-2", AT),
                new RosterEvent.MemberAppointed(
                        ID,
                        "appointment-1",
                        1,
                        "member-1",
                        CommunityPosition.COMMUNITY_COMMITTEE_MEMBER,
                        COMMUNITY,
                        AT),
                new RosterEvent.AppointmentEnded(
                        ID, "appointment-1", 2, "member-1", CommunityPosition.COMPOUND_SECRETARY, COMMUNITY, AT),
                new RosterEvent.DutyReminded(
                        ID, "duties:member-1", 2, "member-1", MemberKind.EMPLOYED, "COMMUNITY_SERVICE", AT, AT));
    }

    private static Stream<Event> services() {
        var facts = new ServiceFacts("member-1", "unit-1", COMMUNITY, "扫雪", 90, AT);
        var ofUnit = new ServiceFacts(null, "unit-1", COMMUNITY, "扫雪", 90, AT);
        return Stream.of(
                new ServiceEvent.UnitServiceConfirmed(ID, "record-1", 2, ofUnit, AT),
                new ServiceEvent.ConfirmationTakenBack(ID, "record-1", 3, facts, ID, AT),
                new ServiceEvent.ConfirmationRestored(ID, "record-1", 4, facts, ID, AT),
                new ServiceEvent.Rejected(ID, "record-1", 4, facts, AT),
                new ServiceEvent.Flagged(ID, "record-1", 2, facts, "IMPOSSIBLE_TRAVEL", "record-2", 10, 120_000L, AT));
    }

    private static Stream<Event> reports() {
        var facts = new ReportFacts("member-1", "unit-1", COMMUNITY, "2026-H1", AT);
        var ofUnit = new ReportFacts(null, "unit-1", COMMUNITY, "2026", null);
        return Stream.of(
                new ReportEvent.Reminded(ID, "report-1", 2, facts, 1, AT),
                new ReportEvent.Overdue(ID, "report-1", 3, facts, AT),
                new ReportEvent.Submitted(ID, "report-1", 4, facts, 1, true, AT),
                new ReportEvent.Returned(ID, "report-1", 5, facts, 1, AT),
                new ReportEvent.Accepted(ID, "report-1", 6, ofUnit, 2, AT));
    }

    private static Stream<Event> ledger() {
        return Stream.of(new EvaluationEvent.EntryReversed(
                ID,
                "0193f0a0-0000-7000-8000-000000000002:member-service-confirmed",
                1,
                new EntryFacts(
                        "MEMBER",
                        "member-1",
                        COMMUNITY,
                        300,
                        "member-service-confirmed",
                        "2026-1",
                        "服务",
                        "service",
                        "2026-1/a-day|140213050001|2026-11-22",
                        500L,
                        AT),
                "重复登记",
                AT));
    }

    private static Stream<Event> lives() {
        return Stream.of(
                new GridEvent.DivisionRegistered(ID, COMMUNITY, 1, "康吉社区居民委员会", AT),
                new GridEvent.GridRegistered(ID, GRID, 1, "第一网格", GridKind.BASIC, 400, SQUARE, AT),
                new GridEvent.BoundaryDrawn(ID, GRID, 2, SQUARE, AT),
                new GridEvent.GridRetired(ID, GRID, 4, List.of(COMMUNITY.child(2), COMMUNITY.child(3)), AT),
                new CatalogueEvent.MatterCataloguePublished(
                        ID, "version-1", 5, COMMUNITY.at(DivisionLevel.DISTRICT), 3, FIRST_DAY, 2_034, 21, AT),
                new CatalogueEvent.MattersListed(
                        ID, "version-1", 6, COMMUNITY.at(DivisionLevel.DISTRICT), 1, 21, List.of(LAMPS), AT),
                new GridSnapshot.DivisionStands(
                        GridSnapshot.DivisionStands.idOf(GRID, 3),
                        GRID,
                        3,
                        "第一网格",
                        GridKind.BASIC,
                        400,
                        1080,
                        SQUARE,
                        List.of(COMMUNITY.child(2), COMMUNITY.child(3)),
                        AT),
                new FieldEvent.PatrolPlanMade(ID, "plan-1", 1, GRID, "staff-1", List.of(DAY, DAY.plusDays(7)), AT),
                new FieldEvent.PatrolPlanEnded(ID, "plan-1", 2, GRID, "staff-1", List.of(DAY.plusDays(7)), AT),
                new FieldEvent.PatrolRecorded(
                        ID, "patrol-1", 1, GRID, "staff-1", "plan-1", DAY, PatrolStanding.WITHIN, 1, AT),
                new FieldEvent.PatrolFindingReported(
                        ID, "patrol-1", 2, "finding-1", GRID, "staff-1", "路灯", "3 号楼前路灯不亮", 113.3, 40.0, AT),
                new FieldEvent.CareVisitOverdue(ID, "care-1", 3, COMMUNITY, DivisionLevel.STREET, DAY, AT),
                new PartyMemberEvent.UnitRegistered(ID, "unit-1", 1, "自来水公司", COMMUNITY, AT),
                new PartyMemberEvent.MemberRegistered(ID, "member-1", 1, "unit-1", MemberKind.EMPLOYED, AT),
                new PartyMemberEvent.UnitCheckedIn(ID, "unit-1", 2, COMMUNITY, AT),
                new PartyMemberEvent.MemberCheckedIn(ID, "member-1", 2, "unit-1", COMMUNITY, AT),
                new PartyMemberEvent.ServiceRecordConfirmed(
                        ID, "record-1", 2, "member-1", "unit-1", COMMUNITY, "扫雪", 90, AT),
                new RequestEvent.Submitted(ID, "order-1", 1, ORDER, AT),
                new RequestEvent.Dispatched(ID, "order-1", 2, ORDER, "unit-1", AT),
                new RequestEvent.Signed(ID, "order-1", 3, ORDER, "unit-1", AT),
                new RequestEvent.Claimed(ID, "order-1", 3, ORDER, "member-1", AT),
                new RequestEvent.Answered(ID, "order-1", 4, ORDER, "unit-1", null, AT),
                new RequestEvent.Rated(ID, "order-1", 5, ORDER, "unit-1", null, true, AT),
                new RequestEvent.Closed(ID, "order-1", 6, ORDER, null, "member-1", AT),
                new RequestEvent.Accepted(ID, "order-1", 7, SECRET, AT),
                new RequestEvent.Refused(ID, "order-1", 7, ORDER, AT),
                new RequestEvent.Withdrawn(ID, "order-1", 7, ORDER, "unit-1", null, AT),
                new RequestEvent.Merged(ID, "order-1", 7, ORDER, "order-0", null, null, AT),
                new RequestEvent.TakenInHand(ID, "order-1", 7, ORDER, "unit-1", AT),
                new RequestEvent.Returned(ID, "order-1", 7, ORDER, "unit-1", ReturnGround.NOT_OUR_DUTY, 1, AT),
                new RequestEvent.Referred(ID, "order-1", 7, ORDER, "unit-3", ReturnGround.NEEDS_SEVERAL, 3, AT),
                new RequestEvent.FollowedUp(
                        ID, "order-1", 7, ORDER, "unit-1", null, true, true, false, false, false, true, AT),
                new RequestEvent.Reopened(ID, "order-1", 7, ORDER, null, "member-1", AT),
                new RequestEvent.Supervised(ID, "order-1", 7, ORDER, "unit-1", null, AT),
                new RequestEvent.Urged(ID, "order-1", 7, ORDER, "unit-1", null, AT),
                new RequestEvent.Assisted(ID, "order-1", 7, ORDER, "unit-1", List.of("unit-2", "unit-3"), AT),
                new RequestEvent.Contributed(ID, "order-1", 7, ORDER, "unit-2", AT),
                new RequestEvent.Petitioned(ID, "order-1", 7, ORDER, "unit-1", null, PetitionKind.EXTENSION, 1, AT),
                new RequestEvent.Decided(ID, "order-1", 7, ORDER, "unit-1", null, PetitionKind.EXTENSION, 1, true, AT),
                new RequestEvent.Resumed(ID, "order-1", 7, ORDER, "unit-1", AT),
                new RequestEvent.Warned(ID, "order-1", 7, ORDER, OrderPhase.SIGN, "unit-1", null, AT),
                new RequestEvent.Escalated(
                        ID, "order-1", 7, ORDER, OrderPhase.ANSWER, DivisionLevel.STREET, "unit-1", null, AT));
    }

    private static Stream<Event> whistles() {
        var facts = new WhistleFacts(COMMUNITY, "order-1", AT);
        var called = new WhistleEvent.Called("unit-1", new Deadline.Limit(2, Deadline.Unit.WORKING_HOURS), AT);
        return Stream.of(
                new WhistleEvent.Blown(ID, "whistle-1", 1, facts, List.of(called), AT),
                new WhistleEvent.Responded(ID, "whistle-1", 2, facts, "unit-1", true, AT),
                new WhistleEvent.Declined(ID, "whistle-1", 3, facts, "unit-1", AT),
                new WhistleEvent.Judged(ID, "whistle-1", 4, facts, "unit-1", true, AT),
                new WhistleEvent.PartDone(ID, "whistle-1", 5, facts, "unit-1", AT),
                new WhistleEvent.Overdue(ID, "whistle-1", 6, facts, "unit-1", AT, AT),
                new WhistleEvent.JointTaskDone(ID, "whistle-1", 7, facts, 1, List.of("unit-1", "unit-2"), AT),
                new WhistleEvent.Closed(
                        ID, "whistle-1", 8, facts, List.of(new WhistleEvent.Appraised("unit-1", 5)), AT));
    }

    private static Stream<Event> rebalancing() {
        var ask = new RebalancingEvent.Question("proposal-1", "member-1", "unit-1", COMMUNITY, COMMUNITY, "阳光小区");
        return Stream.of(
                new RebalancingEvent.Asked(ID, "ask-1", 1, ask, AT, AT),
                new RebalancingEvent.Accepted(ID, "ask-1", 2, ask, AT),
                new RebalancingEvent.Declined(ID, "ask-1", 2, ask, AT));
    }

    private static Stream<Event> flows() {
        return Stream.of(
                new FlowEvent.SuggestionScreened(ID, "order-1", 1, ORDER, "环境卫生", AT),
                new FlowEvent.SuggestionDecided(ID, "order-1", 2, ORDER, "环境卫生", true, AT),
                new FlowEvent.SuggestionPublished(ID, "order-1", 3, ORDER, "环境卫生", AT),
                new FlowEvent.MediationConcluded(ID, "order-1", 5, ORDER, true, 2, AT),
                new FlowEvent.MediationFollowedUp(ID, "order-1", 6, ORDER, true, AT),
                new FlowEvent.ErrandDone(ID, "order-1", 3, ORDER, "member-1", AT));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void anEventIsWrittenAsItsGoldenFileSays(Event event) throws IOException {
        var json = JsonMapper.shared();

        assertThat(json.readTree(EventJson.write(event))).isEqualTo(json.readTree(golden(EventJson.typeOf(event))));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void aGoldenFileIsReadAsTheEventThatItWas(Event event) throws IOException {
        var type = EventJson.typeOf(event);

        assertThat(EventJson.read(type, golden(type))).contains(event);
    }

    @Test
    void everyTypeOfTheContractHasAGoldenFile() {
        var families = Stream.of(
                GridEvent.class,
                CatalogueEvent.class,
                GridSnapshot.class,
                FieldEvent.class,
                PartyMemberEvent.class,
                PairingEvent.class,
                InvolvementEvent.class,
                WishEvent.class,
                CooperationEvent.class,
                RosterEvent.class,
                ServiceEvent.class,
                ReportEvent.class,
                RequestEvent.class,
                RebalancingEvent.class,
                WhistleEvent.class,
                FlowEvent.class,
                MeetingEvent.class,
                CultivationEvent.class,
                EvaluationEvent.class);

        assertThat(everyType().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(families.flatMap(f -> Stream.of(f.getPermittedSubclasses()))
                        .toList());
    }

    @Test
    void aFieldThatALaterReleaseAddedIsPassedOver() {
        var later = """
                {"eventId":"%s","code":"140213050001","sequence":1,"name":"康吉","at":"%s","population":4000}""".formatted(ID, AT);

        assertThat(EventJson.read("grid.division-registered.v1", bytes(later)))
                .contains(new GridEvent.DivisionRegistered(ID, COMMUNITY, 1, "康吉", AT));
    }

    @Test
    void aGridThatCameFromOthersNamesThem() {
        var predecessors = List.of(COMMUNITY.child(1), COMMUNITY.child(2));
        var merged = new GridEvent.GridRegistered(
                ID, COMMUNITY.child(3), 2, "第三网格", GridKind.BASIC, 400, SQUARE, predecessors, AT);

        var written = EventJson.write(merged);

        assertThat(written).contains("\"predecessors\":[\"140213050001001\",\"140213050001002\"]");
        assertThat(EventJson.read("grid.grid-registered.v1", bytes(written))).contains(merged);
    }

    @Test
    void aTypeOfALaterReleaseIsPassedOver() {
        assertThat(EventJson.read("grid.division-registered.v2", bytes("{}"))).isEmpty();
    }

    @Test
    void aPayloadThatLacksAPromisedValueIsRefused() {
        var noName = """
                {"eventId":"%s","code":"140213050001","sequence":1,"at":"%s"}""".formatted(ID, AT);

        assertThatThrownBy(() -> EventJson.read("grid.division-registered.v1", bytes(noName)))
                .isInstanceOf(IncompleteEvent.class)
                .hasMessageContaining("name");
    }

    @Test
    void aPayloadThatIsNotJsonIsRefused() {
        assertThatThrownBy(() -> EventJson.read("request.closed.v1", bytes("not json")))
                .isInstanceOf(JacksonException.class);
    }

    private static byte[] golden(String type) throws IOException {
        try (var file = GoldenWireFormTest.class.getResourceAsStream("/golden/" + type + ".json")) {
            assertThat(file).as("golden file of %s", type).isNotNull();
            return file.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
