package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.partymember.Assembly.MEETINGS;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.event.Topics;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.linli.partymember.meeting.Meetings;
import org.linli.partymember.meeting.council.Appointment;
import org.linli.partymember.meeting.council.Councils;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Joint meetings from their invitation to their minutes. */
@PartyMemberServiceTest
class MeetingLifeTest {

    private final Api api;
    private final Assembly assembly;
    private final Token admin;
    private final Councils councils;
    private final Meetings meetings;
    private final Map<String, TimedWork> works;

    MeetingLifeTest(
            WebTestClient http,
            ReactiveMongoTemplate mongo,
            Councils councils,
            Meetings meetings,
            List<TimedWork> works) {
        this.api = new Api(http);
        this.assembly = new Assembly(new Town(api, mongo), api);
        this.admin = assembly.town.streetAdmin;
        this.councils = councils;
        this.meetings = meetings;
        this.works = works.stream().collect(Collectors.toMap(TimedWork::name, work -> work));
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private String chair(String meeting) {
        return Api.read(assembly.seen(admin, MEETINGS + meeting), "$.chairUnitId");
    }

    private String other(String unit) {
        return assembly.units.stream()
                .filter(each -> !each.equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theChairGoesRound() {
        var first = chair(assembly.convened());
        var second = chair(assembly.convened());
        var third = chair(assembly.convened());

        assertThat(second).isEqualTo(other(first));
        assertThat(third).isEqualTo(first);
    }

    @Test
    void whoDeclinesTheChairIsPassedOverAndComesFirstNextTime() {
        var meeting = assembly.convened();
        var first = chair(meeting);

        var answer = assembly.done(Token.unitAdmin(first), MEETINGS + meeting + "/chair/decline", "{}");
        assembly.done(Token.unitAdmin(first), MEETINGS + meeting + "/chair/decline", "{}");

        assertThat(Api.<String>read(answer, "$.chairUnitId")).isEqualTo(other(first));
        assertThat(chair(assembly.convened())).isEqualTo(first);
        Api.problem(
                api.post(Token.unitAdmin(other(first)), MEETINGS + meeting + "/chair/decline", "{}"),
                409,
                "no-chair-left");
    }

    @Test
    void aMeetingThatIsCalledOffGivesTheTurnBackAndIsCancelledInCalendars() {
        var meeting = assembly.convened();
        var first = chair(meeting);
        var file = MEETINGS + meeting + "/invitation.ics";
        var before = assembly.seen(admin, file);

        assembly.done(admin, MEETINGS + meeting + "/cancel", "{\"reason\":\"大雪\"}");
        var after = assembly.seen(admin, file);

        assertThat(before).contains("METHOD:REQUEST", "SEQUENCE:0", "UID:" + meeting + "@linli");
        assertThat(after).contains("METHOD:CANCEL", "SEQUENCE:1", "UID:" + meeting + "@linli");
        assertThat(chair(assembly.convened())).isEqualTo(first);
        api.get(admin, file).expectHeader().contentType("text/calendar;charset=UTF-8;method=CANCEL");
    }

    @Test
    void thoseWhoAreInvitedReplyAndAreAskedAgainWhenItIsPutOff() {
        var meeting = assembly.convened();
        var member = Town.memberToken(assembly.member);

        assembly.done(Token.unitAdmin(assembly.units.getFirst()), MEETINGS + meeting + "/reply", "{\"accepted\":true}");
        var replied = assembly.done(member, MEETINGS + meeting + "/reply", "{\"accepted\":false}");
        var later = assembly.done(
                admin,
                MEETINGS + meeting + "/reschedule",
                Assembly.when(tomorrow().plus(Duration.ofDays(1))));

        assertThat(Api.<List<String>>read(replied, "$.invitees[*].reply"))
                .containsExactly("ACCEPTED", "NONE", "DECLINED");
        assertThat(Api.<List<String>>read(later, "$.invitees[*].reply")).containsOnly("NONE");
        assertThat(assembly.seen(member, MEETINGS + meeting + "/invitation.ics"))
                .contains("SEQUENCE:1");
    }

    @Test
    void itIsInSessionWithAQuorumAndVotes() {
        var meeting = assembly.convened();
        var one = """
                {"present":[{"kind":"UNIT","holder":"%s"}]}""".formatted(assembly.units.getFirst());
        Api.problem(api.post(admin, MEETINGS + meeting + "/open", one), 409, "no-quorum");
        assembly.problem(meeting);
        assembly.done(Token.unitAdmin(chair(meeting)), MEETINGS + meeting + "/open", assembly.everybody());

        var ballots = MEETINGS + meeting + "/items/1/votes";
        for (var choice : List.of("NO", "YES")) {
            assembly.done(Town.memberToken(assembly.member), ballots, "{\"choice\":\"%s\"}".formatted(choice));
        }
        assembly.done(Token.unitAdmin(assembly.units.get(0)), ballots, "{\"choice\":\"YES\"}");
        assembly.done(Token.unitAdmin(assembly.units.get(1)), ballots, "{\"choice\":\"NO\"}");
        var counted = assembly.done(admin, ballots + "/close", "{}");

        assertThat(Api.<Integer>read(counted, "$.items[0].vote.outcome.yes")).isEqualTo(2);
        assertThat(Api.<Boolean>read(counted, "$.items[0].vote.outcome.carried"))
                .isTrue();
        Api.problem(api.post(Town.memberToken(assembly.member), ballots, "{\"choice\":\"NO\"}"), 409, "vote-closed");
    }

    @Test
    void onlyTheChairAndTheAdminsPreside() {
        var meeting = assembly.convened();
        var notTheChair = Token.unitAdmin(other(chair(meeting)));

        Api.problem(api.post(notTheChair, MEETINGS + meeting + "/open", assembly.everybody()), 403, "not-presiding");
        assembly.done(admin, MEETINGS + meeting + "/open", assembly.everybody());
        Api.problem(api.post(notTheChair, MEETINGS + meeting + "/close", "{\"minutes\":\"x\"}"), 403, "not-presiding");
    }

    @Test
    void everyStepOfALifeIsToldOnceInItsOrder() {
        var meeting = assembly.convened();
        assembly.problem(meeting);
        assembly.done(admin, MEETINGS + meeting + "/open", assembly.everybody());
        assembly.problem(meeting);
        for (var again = 0; again < 2; again++) {
            assembly.done(admin, MEETINGS + meeting + "/items/1/solve", "{\"text\":\"划定车位\"}");
            assembly.done(admin, MEETINGS + meeting + "/close", "{\"minutes\":\"纪要\"}");
        }

        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, meeting))
                        .extracting(event -> event.getClass().getSimpleName())
                        .containsExactly("Convened", "Opened", "ProblemRaised", "ProblemSolved", "Closed"));
    }

    @Test
    void whatDiedAfterTheTurnWasGivenIsConvenedByItself() {
        var id = UUID.randomUUID().toString();
        var when = Appointment.of("联席会议", tomorrow(), tomorrow().plus(Duration.ofHours(2)), "会议室");
        councils.change(
                        new Scope.Division(""),
                        assembly.council,
                        council -> council.convene(id, when, "x", Instant.now()))
                .block();
        api.get(admin, MEETINGS + id).expectStatus().isNotFound();

        for (var again = 0; again < 3; again++) {
            works.get("councils").carryOut(assembly.council).block();
        }

        var chair = chair(id);
        assertThat(chair(assembly.convened())).isEqualTo(other(chair));
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, id))
                        .hasSize(1));
    }

    @Test
    void whatDiedBeforeTheMeetingKnewOfItsNewChairIsToldByItself() {
        var meeting = assembly.convened();
        var first = chair(meeting);
        councils.change(
                        new Scope.Division(""),
                        assembly.council,
                        council -> council.chairDeclinedBy(first, meeting, Instant.now()))
                .block();

        works.get("councils").carryOut(assembly.council).block();

        assertThat(chair(meeting)).isEqualTo(other(first));
    }

    @Test
    void whatDiedBeforeTheCouncilKnewThatAMeetingIsOffIsToldByItself() {
        var meeting = assembly.convened();
        var first = chair(meeting);
        meetings.change(
                        new Scope.Division(""),
                        meeting,
                        current -> current.cancel("x", "大雪", UUID.randomUUID(), Instant.now()))
                .block();

        for (var again = 0; again < 3; again++) {
            works.get("joint-meetings").carryOut(meeting).block();
        }

        assertThat(chair(assembly.convened())).isEqualTo(first);
    }

    @Test
    void meetingsConvenedAtOnceHaveTheirChairsInTurn() throws Exception {
        Callable<String> convening = () -> chair(assembly.convened());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var chairs = callers.invokeAll(Collections.nCopies(6, convening));

            var counted = new HashMap<String, Integer>();
            for (var chair : chairs) {
                counted.merge(chair.get(), 1, Integer::sum);
            }
            assertThat(counted.values()).containsExactly(3, 3);
        }
    }

    @Test
    void aCallThatIsSentAgainConvenesOneMeeting() {
        var key = UUID.randomUUID().toString();
        var path = "/api/v1/councils/" + assembly.council + "/meetings";
        var body = Assembly.when(tomorrow());
        var answers = new HashSet<String>();

        for (var again = 0; again < 3; again++) {
            answers.add(Api.read(
                    Api.body(
                            api.http()
                                    .post()
                                    .uri(path)
                                    .headers(admin)
                                    .header("Idempotency-Key", key)
                                    .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                                    .bodyValue(body)
                                    .exchange(),
                            201),
                    "$.id"));
        }

        assertThat(answers).hasSize(1);
        assertThat(Api.<List<String>>read(
                        assembly.seen(admin, "/api/v1/joint-meetings?council=" + assembly.council), "$.items[*].id"))
                .hasSize(1);
    }

    @Test
    void badInputIsRefusedAndNothingIsStored() {
        var councilPath = "/api/v1/councils/" + assembly.council;
        var meeting = assembly.convened();
        var before = assembly.seen(admin, MEETINGS + meeting);
        var late = Instant.now().plus(Duration.ofDays(3));
        var backwards = """
                {"subject":"x","startsAt":"%s","endsAt":"%s","place":"y"}""".formatted(late, late.minusSeconds(60));

        Api.problem(api.post(admin, councilPath + "/meetings", backwards), 400, "malformed-request");
        Api.problem(api.post(admin, councilPath + "/meetings", "{}"), 400, "malformed-request");
        Api.problem(api.post(admin, councilPath + "/seats", "{}"), 400, "malformed-request");
        Api.problem(api.post(admin, councilPath + "/seats", "{\"unitId\":\"nobody\"}"), 422, "unknown-unit");
        Api.problem(api.post(admin, councilPath + "/seats", "{\"memberId\":\"nobody\"}"), 422, "unknown-member");
        Api.problem(
                api.post(admin, councilPath + "/rules", "{\"quorum\":{\"numerator\":3,\"denominator\":2}}"),
                400,
                "malformed-request");
        Api.problem(api.post(admin, "/api/v1/councils", """
                        {"name":"x","divisionCode":"%s001"}""".formatted(assembly.town.home)), 400, "malformed-request");
        Api.problem(api.post(admin, MEETINGS + meeting + "/reschedule", backwards), 400, "malformed-request");
        Api.problem(api.post(admin, MEETINGS + meeting + "/open", "{\"present\":[]}"), 400, "malformed-request");
        Api.problem(api.post(admin, MEETINGS + meeting + "/close", "{\"minutes\":\"x\"}"), 409, "illegal-move");
        Api.problem(
                api.post(admin, MEETINGS + meeting + "/items", "{\"kind\":\"JOKE\",\"text\":\"x\"}"),
                400,
                "malformed-request");
        Api.problem(api.post(admin, MEETINGS + meeting + "/items/9/solve", "{\"text\":\"x\"}"), 404, "not-found");
        Api.problem(
                api.postAt("99", admin, MEETINGS + meeting + "/cancel", "{\"reason\":\"x\"}"),
                412,
                "precondition-failed");
        Api.problem(
                api.get(admin, "/api/v1/meeting-figures?division=" + assembly.town.street + "&period=x"),
                400,
                "malformed-request");
        assertThat(assembly.seen(admin, MEETINGS + meeting)).isEqualTo(before);
    }

    @Test
    void seatsAndRulesOfACouncilChange() {
        var path = "/api/v1/councils/" + assembly.council;
        var another = assembly.town.unit();

        var more = assembly.done(admin, path + "/seats", "{\"unitId\":\"%s\"}".formatted(another));
        var fewer = assembly.done(admin, path + "/seats/removal", "{\"unitId\":\"%s\"}".formatted(another));
        var ruled = assembly.done(
                admin, path + "/rules", "{\"quorum\":{\"numerator\":1,\"denominator\":2},\"majority\":\"TWO_THIRDS\"}");

        assertThat(Api.<List<String>>read(more, "$.seats[*].holder")).hasSize(4).contains(another);
        assertThat(Api.<List<String>>read(fewer, "$.seats[*].holder")).hasSize(3);
        assertThat(Api.<String>read(ruled, "$.rules.majority")).isEqualTo("TWO_THIRDS");
        assertThat(Api.<List<String>>read(assembly.seen(admin, "/api/v1/councils"), "$.items[*].id"))
                .contains(assembly.council);
    }
}
