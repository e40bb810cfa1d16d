package org.linli.evaluation.honour;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.evaluation.honour.HonourItem.Honoured;
import org.linli.evaluation.honour.HonourItem.Told;
import org.linli.evaluation.points.SubjectKind;
import org.linli.kit.identity.Scope;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@EvaluationServiceTest
class HonourBoardTest {

    private static final Scope ANYWHERE = new Scope.Division("");

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    @Autowired
    private HonourItems items;

    @Autowired
    private HonourClock work;

    @Autowired
    private OverdueAppeals overdue;

    @Autowired
    private MeterRegistry meters;

    private Notices notices;

    @BeforeEach
    void open() {
        notices = new Notices(http);
    }

    /** One that was published so long ago, and is shown for 90 days. */
    private HonourItem published(Duration ago) {
        var then = Instant.now().minus(ago);
        var told = new Told(HonourKind.ROLE_MODEL, null, null, null, "榜样", null);
        var subject = new Honoured(SubjectKind.RESIDENT, notices.person("a"), null);
        return items.add(HonourItem.publish(
                        UUID.randomUUID().toString(),
                        notices.stand().community(),
                        told,
                        subject,
                        then.plus(Duration.ofDays(90)),
                        Duration.ofDays(10),
                        new HonourAct("community-1", then)))
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void theBoardShowsTheNewestFirstPageByPage() {
        for (var i = 0; i < 3; i++) {
            notices.publish("{'kind':'NOTICE','divisionCode':'C','line':'通知" + i + "'}")
                    .expectStatus()
                    .isCreated();
        }
        var path = "honour-board?limit=2&division=" + notices.stand().district().code();
        var first = notices.stand().get(Token.resident("x"), path);
        var rest = notices.stand().get(Token.resident("x"), path + "&cursor=" + first.getString("nextCursor"));

        assertThat(lines(first)).containsExactly("通知2", "通知1");
        assertThat(lines(rest)).containsExactly("通知0");
    }

    private static List<String> lines(Document page) {
        return page.getList("items", Document.class).stream()
                .map(item -> item.getString("line"))
                .toList();
    }

    @Test
    void anItemIsShownForNinetyDaysAndKeptAfterwards() {
        var item = published(Duration.ofDays(91));
        assertThat(notices.board()).isEmpty();
        notices.stand()
                .asked(Token.resident("x"), "honour-board/" + item.id())
                .expectStatus()
                .isNotFound();

        work.carryOut(item.id()).block();

        assertThat(notices.state(item.id())).isEqualTo("EXPIRED");
        var shown = notices.model(notices.person("b"));
        work.carryOut(shown).block();
        assertThat(notices.state(shown)).isEqualTo("SHOWN");
        var entry = notices.board().getFirst();
        assertThat(Duration.between(
                        Instant.parse(entry.getString("publishedAt")), Instant.parse(entry.getString("expiresAt"))))
                .isEqualTo(Duration.ofDays(90));
    }

    @Test
    void aNeighbourAppealsAndASecondPersonTakesItDown() {
        var item = notices.model(notices.person("a"));
        var neighbour = notices.neighbour("b");

        notices.appeal(neighbour, item).expectStatus().isOk();

        assertThat(notices.board().getFirst().getBoolean("appealed")).isTrue();
        assertThat(Notices.problem(notices.decide(notices.publisher(), item, "UPHELD"), 409))
                .isEqualTo("second-person-needed");
        notices.decide(notices.second(), item, "UPHELD").expectStatus().isOk();
        assertThat(notices.board()).isEmpty();
        assertThat(notices.state(item)).isEqualTo("TAKEN_DOWN");
        assertThat(Notices.problem(notices.decide(notices.second(), item, "UPHELD"), 409))
                .isEqualTo("illegal-move");
    }

    @Test
    void whomItIsAboutAppealsAndReadsWhatCameOfIt() {
        var subject = notices.person("a");
        var item = notices.model(subject);
        notices.appeal(Token.resident(subject), item).expectStatus().isOk();
        notices.decide(notices.second(), item, "DISMISSED").expectStatus().isOk();

        var own = notices.stand()
                .get(Token.resident(subject), "honour-items/own")
                .getList("items", Document.class)
                .getFirst();
        assertThat(own.getBoolean("appealed")).isFalse();
        assertThat(own.get("ownAppeal", Document.class).getString("outcome")).isEqualTo("DISMISSED");
        assertThat(notices.board().getFirst().get("ownAppeal")).isNull();
        assertThat(Notices.problem(notices.appeal(Token.resident(subject), item), 409))
                .isEqualTo("appealed-already");
    }

    @Test
    void whoHasEarnedPointsInTheDivisionIsAResidentOfIt() {
        var item = notices.model(notices.person("a"));
        var known = notices.person("known");
        feed.hand(Happened.in(notices.stand().district().grid(1, 1, 1))
                .forResident(known)
                .closed());

        notices.appeal(Token.resident(known), item).expectStatus().isOk();
    }

    @Test
    void whoLivesElsewhereDoesNotAppeal() {
        var item = notices.model(notices.person("a"));
        var elsewhere = Token.resident(notices.person("b"))
                .scope(notices.stand().district().community(1, 2).value());

        for (var stranger : List.of(elsewhere, Token.resident("nobody-knows"), Token.of("PARTY_MEMBER"))) {
            assertThat(Notices.problem(notices.appeal(stranger, item), 403)).isEqualTo("not-yours-to-appeal");
        }
    }

    @Test
    void afterTenDaysNothingIsAppealed() {
        var item = published(Duration.ofDays(11));

        assertThat(Notices.problem(notices.appeal(notices.neighbour("b"), item.id()), 409))
                .isEqualTo("appeal-window-closed");
    }

    @Test
    void appealsThatShouldHaveBeenDecidedAreCounted() {
        overdue.count().block();
        var before = late();
        var item = published(Duration.ofDays(20));
        var then = item.publishedAt().plus(Duration.ofDays(1));
        var appeal = new Appeal("b", false, "不实", then, then.plus(Duration.ofDays(15)));
        items.change(ANYWHERE, item.id(), now -> now.appeal(appeal)).block();

        overdue.count().block();

        assertThat(late()).isEqualTo(before + 1);
        notices.decide(notices.second(), item.id(), "DISMISSED").expectStatus().isOk();
        overdue.count().block();
        assertThat(late()).isEqualTo(before);
    }

    private double late() {
        return meters.get("linli.honour.appeals.overdue").gauge().value();
    }

    @Test
    void aTitleThatIsTakenAwayIsNotShownAnyMore() {
        var stand = notices.stand();
        var award = stand.awarded(stand.title(3), notices.person("a"));
        var body = "{'kind':'TITLE','divisionCode':'C','awardId':'" + award + "','line':'最美居民'}";
        var item = Notices.id(notices.publish(body));

        stand.post(stand.staff(), "title-awards/" + award + "/revoke", "{\"reason\":\"失实\"}")
                .expectStatus()
                .isOk();

        assertThat(notices.state(item)).isEqualTo("TAKEN_DOWN");
        assertThat(notices.board()).isEmpty();
        assertThat(Notices.problem(notices.publish(body), 409)).isEqualTo("title-not-held");
    }

    @Test
    void staffTakeBackWhatTheyAnswerFor() {
        var item = notices.model(notices.person("a"));
        var path = "honour-items/" + item + "/take-down";

        notices.stand()
                .post(notices.stand().community(2), path, Notices.REASON)
                .expectStatus()
                .isNotFound();
        notices.stand()
                .post(notices.publisher(), path, Notices.REASON)
                .expectStatus()
                .isOk();

        assertThat(notices.board()).isEmpty();
        assertThat(notices.stand()
                        .get(notices.publisher(), "honour-items/" + item)
                        .getString("reason"))
                .isEqualTo("情况有出入，请核实");
    }

    @Test
    void aCommandThatIsSentAgainPublishesOnce() {
        var body = notices.told("{'kind':'NOTICE','divisionCode':'C','line':'通知'}");
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            notices.stand()
                    .post(notices.publisher(), "honour-items", body, key)
                    .expectStatus()
                    .isCreated();
        }
        assertThat(notices.board()).hasSize(1);
    }

    @Test
    void aUnitIsNamedAsItIs() {
        var unit = notices.person("unit");
        feed.hand(Happened.in(notices.stand().community()).unitRegistered(unit, "供热公司"));
        notices.publish("{'kind':'NOTICE','divisionCode':'C','subjectKind':'UNIT','subjectId':'" + unit
                        + "','line':'供热及时'}")
                .expectStatus()
                .isCreated();

        assertThat(notices.board().getFirst().getString("unitId")).isEqualTo(unit);
        notices.appeal(Token.unitAdmin(unit), notices.board().getFirst().getString("id"))
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "nonsense",
                "{'kind':'BLAME','divisionCode':'C','line':'通知'}",
                "{'kind':'NOTICE','divisionCode':'C','line':''}",
                "{'kind':'NOTICE','divisionCode':'140','line':'通知'}",
                "{'kind':'NOTICE','divisionCode':'C','line':'通知','expiresAt':'2020-01-01T00:00:00Z'}",
                "{'kind':'NOTICE','divisionCode':'C','line':'通知','expiresAt':'2999-01-01T00:00:00Z'}",
                "{'kind':'NOTICE','divisionCode':'C','line':'通知','name':'张三'}",
                "{'kind':'NOTICE','divisionCode':'C','line':'通知','awardId':'a'}",
                "{'kind':'ROLE_MODEL','divisionCode':'C','line':'榜样'}",
                "{'kind':'ROLE_MODEL','divisionCode':'C','line':'榜样','subjectKind':'RESIDENT','subjectId':'r'}",
                "{'kind':'ROLE_MODEL','divisionCode':'C','line':'榜样','subjectKind':'UNIT','subjectId':'u','name':'张三'}",
                "{'kind':'ROLE_MODEL','divisionCode':'C','line':'榜样','subjectKind':'RESIDENT','subjectId':'r','name':'1'}",
                "{'kind':'TITLE','divisionCode':'C','line':'称号'}",
                "{'kind':'TITLE','divisionCode':'C','line':'称号','awardId':'a','name':'张三'}",
            })
    void whatIsMalformedIsNotPublished(String body) {
        notices.publish(body).expectStatus().isBadRequest().expectHeader().contentType("application/problem+json");
        assertThat(notices.board()).isEmpty();
    }

    @Test
    void nothingIsPublishedForAnotherDivisionNorOfATitleThatThereIsNot() {
        var elsewhere = notices.told("{'kind':'NOTICE','divisionCode':'C','line':'通知'}");
        notices.stand()
                .post(notices.stand().community(2), "honour-items", elsewhere)
                .expectStatus()
                .isForbidden();
        notices.publish("{'kind':'TITLE','divisionCode':'C','awardId':'none','line':'称号'}")
                .expectStatus()
                .isNotFound();
        var stand = notices.stand();
        var nominated = stand.nominated(stand.title(1), notices.person("a"));
        assertThat(Notices.problem(
                        notices.publish(
                                "{'kind':'TITLE','divisionCode':'C','awardId':'" + nominated + "','line':'称号'}"),
                        409))
                .isEqualTo("title-not-held");
    }
}
