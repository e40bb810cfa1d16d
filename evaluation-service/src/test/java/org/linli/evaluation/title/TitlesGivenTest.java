package org.linli.evaluation.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@EvaluationServiceTest
class TitlesGivenTest {

    private static final String REASON = "{\"reason\":\"材料失实，张三丰已说明\"}";

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private Stand stand;

    @BeforeEach
    void open() {
        stand = new Stand(http);
    }

    @Test
    void somebodyIsProposedByTheirCommunityAndHonouredByTheDistrict() {
        var title = stand.title(3);
        var award = stand.nominated(title, stand.district().person("a"));
        assertThat(stand.state(award)).isEqualTo("NOMINATED");

        stand.approve(award).expectStatus().isOk();

        assertThat(stand.state(award)).isEqualTo("AWARDED");
        assertThat(stand.held(title)).isEqualTo(1);
        var listed = stand.get(stand.staff(), "title-awards?state=AWARDED&titleId=" + title);
        assertThat(listed.getList("items", Document.class)).hasSize(1);
        assertThat(stand.get(
                                stand.staff(),
                                "titles?division=" + stand.district().code())
                        .getList("items", Document.class))
                .hasSize(1);
    }

    @Test
    void ofFiftyApprovedAtOnceTenGetTheTenPlaces() throws Exception {
        var title = stand.title(10);
        var awards = IntStream.range(0, 50)
                .mapToObj(i -> stand.nominated(title, stand.district().person("p" + i)))
                .toList();

        var statuses = together(awards.stream()
                .<Callable<Integer>>map(award -> () -> status(stand.approve(award)))
                .toList());

        assertThat(counted(statuses)).isEqualTo(Map.of(200, 10L, 409, 40L));
        assertThat(stand.held(title)).isEqualTo(10);
        assertThat(counted(awards.stream().map(stand::state).toList()))
                .isEqualTo(Map.of("AWARDED", 10L, "NOMINATED", 40L));
    }

    @Test
    void ofFiveProposalsOfOnePersonApprovedAtOnceOneIsGiven() throws Exception {
        var title = stand.title(10);
        var person = stand.district().person("a");
        var awards = IntStream.range(0, 5)
                .mapToObj(ignored -> stand.nominated(title, person))
                .toList();

        var statuses = together(awards.stream()
                .<Callable<Integer>>map(award -> () -> status(stand.approve(award)))
                .toList());

        assertThat(counted(statuses)).isEqualTo(Map.of(200, 1L, 409, 4L));
        assertThat(stand.held(title)).isEqualTo(1);
    }

    @Test
    void whatIsRefusedSaysWhy() {
        var title = stand.title(1);
        var person = stand.district().person("a");
        stand.awarded(title, person);

        assertThat(problem(stand.approve(stand.nominated(title, person)))).isEqualTo("title-held");
        assertThat(problem(stand.approve(stand.nominated(title, stand.district().person("b")))))
                .isEqualTo("quota-reached");
    }

    @Test
    void aTitleThatIsTakenAwayLeavesItsPlaceToAnother() {
        var title = stand.title(1);
        var first = stand.awarded(title, stand.district().person("a"));
        var second = stand.nominated(title, stand.district().person("b"));
        stand.approve(second).expectStatus().isEqualTo(409);

        stand.post(stand.staff(), "title-awards/" + first + "/revoke", REASON)
                .expectStatus()
                .isOk();
        stand.approve(second).expectStatus().isOk();

        assertThat(List.of(stand.state(first), stand.state(second))).containsExactly("REVOKED", "AWARDED");
        assertThat(stand.held(title)).isEqualTo(1);
    }

    @Test
    void aCommandThatIsSentAgainTakesNoOtherPlace() {
        var title = stand.title(2);
        var award = stand.nominated(title, stand.district().person("a"));

        for (var i = 0; i < 2; i++) {
            stand.post(stand.staff(), "title-awards/" + award + "/approve", "{}", "same-" + award)
                    .expectStatus()
                    .isOk();
        }
        stand.approve(award).expectStatus().isOk();

        assertThat(stand.held(title)).isEqualTo(1);
    }

    @Test
    void aSecondPersonWhoAnswersForTheTitleApprovesIt() {
        var title = stand.title(1);
        var award = stand.nominated(title, stand.district().person("a"));
        var path = "title-awards/" + award + "/approve";

        stand.post(stand.community(1), path, "{}").expectStatus().isForbidden();
        stand.post(stand.community(2), path, "{}").expectStatus().isNotFound();
        var proposer = stand.staff().subject("community-1");
        assertThat(problem(stand.post(proposer, path, "{}"))).isEqualTo("second-person-needed");
        assertThat(stand.state(award)).isEqualTo("NOMINATED");
    }

    @Test
    void whatMustBeEarnedIsReadOnTheBoard() {
        var title = stand.title(5, "HONOUR", "RESIDENT", 2);
        var person = stand.district().person("a");
        assertThat(problem(stand.nominate(title, person, "张三丰"))).isEqualTo("points-not-reached");

        var there = Happened.in(stand.district().grid(1, 1, 1)).forResident(person);
        feed.hand(there.closed(), there.withId(java.util.UUID.randomUUID()).closed());

        var award = stand.nominated(title, person);
        assertThat(stand.get(stand.staff(), "title-awards/" + award).getString("points"))
                .isEqualTo("2.00");
    }

    @Test
    void namesAreMaskedForEverybodyAndStoredForNobodyToRead() {
        var title = stand.title(1);
        var person = stand.district().person("a");
        var award = stand.awarded(title, person);
        stand.post(stand.staff(), "title-awards/" + award + "/revoke", REASON)
                .expectStatus()
                .isOk();

        for (var reader : List.of(stand.staff(), stand.community(1), Token.resident(person))) {
            var shown = Stand.text(stand.asked(reader, "title-awards/" + award));
            assertThat(shown).contains("张**").doesNotContain("张三丰");
        }
        var stored = mongo.findById(award, Document.class, "title_awards").block();
        assertThat(stored.toJson()).doesNotContain("张三丰");
        assertThat(Stand.read(stand.post(
                                stand.community(1),
                                "title-awards/" + award + "/personal-data/disclosure",
                                "{\"reason\":\"核对名单信息\"}"))
                        .getString("name"))
                .isEqualTo("张三丰");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titles|{}",
                "titles|{\"divisionCode\":\"D\",\"name\":\"\",\"family\":\"HONOUR\",\"subjectKind\":\"RESIDENT\",\"rhythm\":\"ONCE\",\"quota\":1}",
                "titles|{\"divisionCode\":\"D\",\"name\":\"称号\",\"family\":\"HONOUR\",\"subjectKind\":\"MEMBER\",\"rhythm\":\"ONCE\",\"quota\":1}",
                "titles|{\"divisionCode\":\"D\",\"name\":\"称号\",\"family\":\"HONOUR\",\"subjectKind\":\"RESIDENT\",\"rhythm\":\"ONCE\",\"quota\":0}",
                "titles|{\"divisionCode\":\"D\",\"name\":\"称号\",\"family\":\"HONOUR\",\"subjectKind\":\"RESIDENT\",\"rhythm\":\"ONCE\",\"quota\":1001}",
                "titles|{\"divisionCode\":\"D\",\"name\":\"称号\",\"family\":\"HONOUR\",\"subjectKind\":\"RESIDENT\",\"rhythm\":\"DAILY\",\"quota\":1}",
                "titles|{\"divisionCode\":\"D001001001\",\"name\":\"称号\",\"family\":\"HONOUR\",\"subjectKind\":\"RESIDENT\",\"rhythm\":\"ONCE\",\"quota\":1}",
                "titles|nonsense",
                "title-awards|{}",
                "title-awards|{\"titleId\":\"T\",\"divisionCode\":\"D\",\"period\":\"2026-13\",\"subjectId\":\"s\",\"name\":\"张三\",\"grounds\":\"好\"}",
                "title-awards|{\"titleId\":\"T\",\"divisionCode\":\"D\",\"period\":\"2026-11\",\"subjectId\":\"s\",\"name\":\"张三\",\"grounds\":\"好\"}",
                "title-awards|{\"titleId\":\"T\",\"divisionCode\":\"D\",\"period\":\"2026\",\"subjectId\":\" \",\"name\":\"张三\",\"grounds\":\"好\"}",
                "title-awards|{\"titleId\":\"T\",\"divisionCode\":\"D\",\"period\":\"2026\",\"subjectId\":\"s\",\"name\":\"1\",\"grounds\":\"好\"}",
                "title-awards|{\"titleId\":\"T\",\"divisionCode\":\"D\",\"period\":\"2026\",\"subjectId\":\"s\",\"grounds\":\"好\"}",
                "title-awards|{\"titleId\":\"T\",\"divisionCode\":\"D\",\"period\":\"2026\",\"subjectId\":\"s\",\"name\":\"张三\",\"grounds\":\"\"}",
            })
    void whatIsMalformedIsRefused(String path, String body) {
        var title = stand.title(1);
        var told = body.replace("\"T\"", "\"" + title + "\"")
                .replace("\"D", "\"" + stand.district().code());

        stand.post(stand.staff(), path, told)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void nobodyIsProposedForATitleThatThereIsNot() {
        stand.nominate("none", "s", "张三丰").expectStatus().isNotFound();
        var withdrawn = stand.title(1);
        stand.post(stand.staff(), "titles/" + withdrawn + "/withdraw", "{}")
                .expectStatus()
                .isOk();
        assertThat(problem(stand.nominate(withdrawn, "s", "张三丰"))).isEqualTo("illegal-move");
    }

    private static String problem(ResponseSpec refused) {
        refused.expectStatus().isEqualTo(409);
        return Stand.read(refused).getString("type").replace("urn:linli:problem:", "");
    }

    private static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }

    private static <T> Map<T, Long> counted(List<T> all) {
        return all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var results = new ArrayList<Integer>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
