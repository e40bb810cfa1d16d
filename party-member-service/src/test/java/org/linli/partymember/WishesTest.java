package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;
import static org.linli.partymember.Town.memberToken;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.Event;
import org.linli.event.Topics;
import org.linli.event.WishEvent;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Micro-wishes through the API. */
@PartyMemberServiceTest
class WishesTest {

    private static final String WISHES = "/api/v1/wishes";
    private static final Token RESIDENT = Token.resident("resident-of-wishes");
    private static final String REASON = "{\"reason\":\"上门实现心愿\"}";

    private final ReactiveMongoTemplate mongo;
    private final Api api;
    private final Town town;
    private final TestAudit audit;

    WishesTest(WebTestClient http, ReactiveMongoTemplate mongo, TestAudit audit) {
        this.mongo = mongo;
        this.audit = audit;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
    }

    private String wish() {
        return """
                {"communityCode":"%s","kind":"GOODS","text":"一副老花镜",
                 "recipient":{"name":"王桂兰","phone":"15400000123","address":"康吉小区3号楼2单元"}}""".formatted(town.home);
    }

    private String proposed() {
        return Api.read(body(api.post(RESIDENT, WISHES, wish()), 201), "$.id");
    }

    private String published() {
        var id = proposed();
        body(api.post(town.communityAdmin, WISHES + "/" + id + "/screen", "{\"accepted\":true}"), 200);
        body(api.post(town.communityAdmin, WISHES + "/" + id + "/publish", "{}"), 200);
        return id;
    }

    /** Five hundred at once take a while on a small machine. */
    private int claim(String member, String wish) {
        return api.http()
                .mutate()
                .responseTimeout(Duration.ofMinutes(2))
                .build()
                .post()
                .uri(WISHES + "/" + wish + "/claim")
                .headers(memberToken(member))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    @Test
    void fiveHundredMembersClaimFiftySevenWishesAtOnceAndEachWishIsOneMembers() throws Exception {
        var unit = town.unit();
        var members = each(16, 500, ignored -> town.member(unit));
        var wishes = each(16, 57, ignored -> published());

        var answers = each(500, 500, i -> {
            var wish = wishes.get(i % wishes.size());
            return new Claimed(members.get(i), wish, claim(members.get(i), wish));
        });

        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        var won = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(won).hasSize(57);
        assertThat(new HashSet<>(won.stream().map(Claimed::wish).toList())).hasSize(57);
        assertThat(won).allSatisfy(answer -> {
            var stored = mongo.findById(answer.wish(), Document.class, "wishes").block();
            assertThat(stored.get("state", Document.class).get("claim", Document.class))
                    .containsEntry("memberId", answer.member());
        });
        var figures = body(api.get(town.communityAdmin, "/api/v1/wish-figures?division=" + town.home), 200);
        assertThat(Api.<Integer>read(figures, "$.claimed")).isEqualTo(57);
    }

    private record Claimed(String member, String wish, int status) {}

    private interface Numbered<T> {
        T of(int index) throws Exception;
    }

    private static <T> List<T> each(int atOnce, int count, Numbered<T> what) throws Exception {
        try (var threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(IntStream.range(0, count)
                    .<Callable<T>>mapToObj(index -> () -> what.of(index))
                    .toList())) {
                results.add(result.get());
            }
            return results;
        }
    }

    @Test
    void aWishIsProposedScreenedPublishedClaimedFulfilledAndThanked() {
        var wish = published();
        var member = town.member(town.unit());
        var path = WISHES + "/" + wish;

        body(api.post(memberToken(member), path + "/claim", "{}"), 201);
        body(api.post(memberToken(member), path + "/claim", "{}"), 201);
        body(api.post(memberToken(member), path + "/fulfil", "{\"text\":\"送到了\",\"minutes\":40}"), 200);
        var thanked = body(api.post(RESIDENT, path + "/thank", "{\"text\":\"谢谢\"}"), 200);

        assertThat(Api.<String>read(thanked, "$.state")).isEqualTo("THANKED");
        assertThat(Api.<String>read(thanked, "$.closer.thanks")).isEqualTo("谢谢");
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, wish))
                        .extracting(Event::getClass)
                        .containsExactly(
                                WishEvent.WishProposed.class,
                                WishEvent.WishScreened.class,
                                WishEvent.WishPublished.class,
                                WishEvent.WishClaimed.class,
                                WishEvent.WishFulfilled.class,
                                WishEvent.WishThanked.class));
    }

    @Test
    void whoseWishItIsOnlyTheClaimantLearnsAndThatIsOnRecord() {
        var wish = published();
        var path = WISHES + "/" + wish;
        var claimant = town.member(town.unit());
        var member = memberToken(claimant);
        var other = memberToken(town.member(town.unit()));
        body(api.post(member, path + "/claim", "{}"), 201);

        var plain = body(api.post(member, path + "/recipient/disclosure", REASON), 200);

        assertThat(Api.<String>read(plain, "$.name")).isEqualTo("王桂兰");
        assertThat(Api.<String>read(plain, "$.phone")).isEqualTo("15400000123");
        problem(api.post(other, path + "/recipient/disclosure", REASON), 403, "wish-not-yours");
        assertThat(body(api.get(other, path), 200)).doesNotContain("王").contains("\"closer\":null");
        assertThat(body(api.get(member, path), 200)).contains("王*").doesNotContain("15400000123");
        assertThat(mongo.findById(wish, Document.class, "wishes").block().toJson())
                .doesNotContain("王桂兰")
                .doesNotContain("15400000123");
        body(api.post(member, path + "/return", "{\"reason\":\"家中有事\"}"), 200);
        problem(api.post(member, path + "/recipient/disclosure", REASON), 409, "illegal-move");
        assertThat(audit.entries()).contains(claimant + "|personal-data-disclosed|wish/" + wish + "|上门实现心愿");
    }

    @Test
    void aClaimThatRunsOutIsReturnedAndAWishThatNobodyClaimsExpiresByThemselves() {
        var returned = published();
        var expired = published();
        body(api.post(memberToken(town.member(town.unit())), WISHES + "/" + returned + "/claim", "{}"), 201);
        var past = Date.from(Instant.now().minusSeconds(1));

        for (var wish : List.of(returned, expired)) {
            var update = Update.update("state.until", past).set("dueAt", past);
            mongo.updateFirst(Query.query(Criteria.where("_id").is(wish)), update, "wishes")
                    .block();
        }

        await().atMost(Town.SOON.multipliedBy(2)).untilAsserted(() -> {
            assertThat(Api.<String>read(body(api.get(town.communityAdmin, WISHES + "/" + returned), 200), "$.state"))
                    .isEqualTo("PUBLISHED");
            assertThat(Api.<String>read(body(api.get(town.communityAdmin, WISHES + "/" + expired), 200), "$.state"))
                    .isEqualTo("EXPIRED");
        });
        assertThat(Api.<List<String>>read(
                        body(api.get(town.communityAdmin, WISHES + "/" + returned), 200), "$.closer.returns[*].how"))
                .containsExactly("TIMED_OUT");
    }

    @Test
    void whatIsNotPublishedOnlyStaffAndWhoAskedSee() {
        var wish = proposed();
        var path = WISHES + "/" + wish;
        var member = memberToken(town.member(town.unit()));

        body(api.get(RESIDENT, path), 200);
        body(api.get(town.communityAdmin, path), 200);
        problem(api.get(member, path), 404, "not-found");
        problem(api.post(member, path + "/claim", "{}"), 404, "not-found");
        problem(api.get(Token.resident("somebody-else"), path), 404, "not-found");
        problem(api.post(Token.resident("somebody-else"), path + "/withdraw", REASON), 404, "not-found");
        problem(
                api.post(memberToken("on-no-roster"), WISHES + "/" + published() + "/claim", "{}"),
                422,
                "unknown-member");
    }

    @Test
    void membersListWhatIsPublishedAnywhereAndWhatIsTheirs() {
        var wish = published();
        var hidden = proposed();
        var member = memberToken(town.member(town.unit()));

        assertThat(ids(member, "?state=PUBLISHED&division=" + town.home)).containsExactly(wish);
        assertThat(ids(member, "")).isEmpty();
        assertThat(ids(town.communityAdmin, "?state=PROPOSED")).containsExactly(hidden);
        body(api.post(member, WISHES + "/" + wish + "/claim", "{}"), 201);
        assertThat(ids(member, "")).containsExactly(wish);
        assertThat(ids(member, "?state=PUBLISHED&division=" + town.home)).isEmpty();
    }

    private List<String> ids(Token token, String query) {
        return Api.read(body(api.get(token, WISHES + query), 200), "$.items[*].id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "text":"一副老花镜"      | "text":" "                    | 400 | malformed-request
                    "kind":"GOODS"           | "kind":"MOON"                 | 400 | malformed-request
                    "kind":"GOODS"           | "kind":"GOODS","more":1       | 400 | malformed-request
                    "name":"王桂兰"          | "name":null                   | 400 | malformed-request
                    "phone":"15400000123"    | "phone":"12"                  | 400 | malformed-request
                    HOME                     | UNHEARD                       | 422 | unknown-division
                    HOME                     | 1402                          | 400 | malformed-code
                    """)
    void whatIsNotAWishIsRefusedAndNothingIsStored(String what, String by, int status, String slug) {
        var bad =
                wish().replace(what.replace("HOME", town.home.value()), by.replace("UNHEARD", town.unheardOf.value()));
        var before = mongo.count(new Query(), "wishes").block();

        problem(api.post(RESIDENT, WISHES, bad), status, slug);

        assertThat(mongo.count(new Query(), "wishes").block()).isEqualTo(before);
    }

    @Test
    void aRefusalSaysWhy() {
        var path = WISHES + "/" + proposed();

        problem(api.post(town.communityAdmin, path + "/screen", "{\"accepted\":false}"), 400, "malformed-request");
        body(api.post(town.communityAdmin, path + "/screen", "{\"accepted\":false,\"reason\":\"不属于微心愿\"}"), 200);
        assertThat(Api.<String>read(body(api.get(RESIDENT, path), 200), "$.closer.reason"))
                .isEqualTo("不属于微心愿");
        problem(api.post(town.communityAdmin, path + "/publish", "{}"), 409, "illegal-move");
        problem(api.postAt("1", town.communityAdmin, path + "/publish", "{}"), 412, "precondition-failed");
    }
}
