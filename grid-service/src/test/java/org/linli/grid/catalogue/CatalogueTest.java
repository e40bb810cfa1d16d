package org.linli.grid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class CatalogueTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Api api;
    private final Town town;
    private final Lists lists;
    private final ReactiveMongoTemplate mongo;

    @Autowired
    CatalogueTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.lists = new Lists(town);
        this.mongo = mongo;
    }

    @Test
    void aDraftHasTheNextNumberOfItsDivision() {
        lists.draft(town.district());

        var second = Api.body(lists.begin(lists.districtAdmin(), town.district()), 201);

        assertThat(second)
                .containsEntry("number", 2)
                .containsEntry("state", "DRAFT")
                .containsEntry("effectiveFrom", null);
        assertThat(Api.body(lists.begin(lists.districtAdmin(), town.street()), 201))
                .containsEntry("number", 1);
    }

    @Test
    void ofManyDraftsAtOnceEachHasANumberOfItsOwn() {
        var numbers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> Api.body(lists.begin(lists.districtAdmin(), town.district()), 201)
                        .get("number"))
                .toList();

        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void aDraftThatIsSentAgainIsTheSame() {
        var key = UUID.randomUUID().toString();

        assertThat(begin(key)).isEqualTo(begin(key));
    }

    private Map<String, Object> begin(String key) {
        return Api.body(
                api.http()
                        .post()
                        .uri("/api/v1" + Lists.PATH)
                        .headers(lists.districtAdmin())
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"divisionCode\":\"" + town.district() + "\"}")
                        .exchange(),
                201);
    }

    @Test
    void twoThousandMattersComeInByHundredsAndAreReadByPages() {
        var id = lists.draft(town.district());
        for (var first = 0; first < 2_034; first += 500) {
            Api.body(lists.upload(id, Lists.many(first, Math.min(500, 2_034 - first))), 200);
        }

        assertThat(Api.body(lists.publish(id, TODAY), 200)).containsEntry("matters", 2_034);

        assertThat(codes("/matters?limit=200&division=" + town.community()))
                .hasSize(2_034)
                .isSorted();
        assertThat(codes("/matters?limit=200&category=第7类&division=" + town.community()))
                .hasSize(169);
        assertThat(codes("/matters?q=事项203&division=" + town.community()))
                .containsExactly("m-0203", "m-2030", "m-2031", "m-2032", "m-2033");
    }

    private List<Object> codes(String path) {
        var codes = new ArrayList<>();
        var cursor = "";
        do {
            var page = Api.body(api.get(Token.of("RESIDENT"), path + cursor), 200);
            items(page).forEach(matter -> codes.add(matter.get("code")));
            cursor = page.get("nextCursor") == null ? "" : "&cursor=" + page.get("nextCursor");
        } while (!cursor.isEmpty());
        return codes;
    }

    @Test
    void theSameMattersAgainChangeNothingAndANewWordOnOneReplacesIt() {
        var id = lists.draft(town.district());
        lists.upload(id, Lists.matter("a-1"), Lists.matter("a-2"));

        assertThat(Api.body(lists.upload(id, Lists.matter("a-1"), Lists.matter("a-2")), 200))
                .containsEntry("received", 2)
                .containsEntry("total", 2);
        assertThat(Api.body(lists.upload(id, Lists.matter("a-1", "MATTER", "井盖", "城市管理", "")), 200))
                .containsEntry("total", 2);

        assertThat(items(Api.body(api.get(lists.districtAdmin(), Lists.PATH + "/" + id + "/matters?q=井"), 200)))
                .singleElement()
                .satisfies(matter -> assertThat(matter).containsEntry("code", "a-1"));
    }

    @Test
    void anUploadThatWasCutOffKeepsTheDraftFromBeingPublishedUntilItIsSentAgain() {
        var id = lists.draft(town.district());
        lists.upload(id, Lists.matter("a-1"), Lists.matter("a-2"));
        openAgain(id, "cut off");

        Api.problem(lists.publish(id, TODAY), 409, "upload-incomplete");

        assertThat(admits("a-1")).isFalse();
    }

    /** As if the process had been killed after it began to store and before it had stored all. */
    private void openAgain(String id, String content) {
        var upload = new Document("content", content).append("turn", 9L);
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        new Update().push("uploads", upload),
                        CatalogueVersion.COLLECTION)
                .block();
    }

    @Test
    void whatIsPublishedIsNotChanged() {
        var id = lists.published(town.district(), TODAY, Lists.matter("a-1"));

        Api.problem(lists.upload(id, Lists.matter("a-2")), 409, "catalogue-published");
        Api.problem(lists.publish(id, TODAY.plusDays(1)), 409, "catalogue-published");
        assertThat(Api.body(lists.publish(id, TODAY), 200)).containsEntry("state", "PUBLISHED");
        assertThat(admits("a-2")).isFalse();
    }

    @Test
    void aDraftIsSeenByThoseWhoAdministerItsDivisionAndAPublishedVersionByAll() {
        var draft = lists.draft(town.district());
        var published = lists.published(town.district(), TODAY, Lists.matter("a-1"));
        var path = Lists.PATH + "?division=" + town.community();

        Api.problem(api.get(town.admin(), Lists.PATH + "/" + draft), 404, "not-found");
        Api.problem(api.get(town.admin(), Lists.PATH + "/" + draft + "/matters"), 404, "not-found");
        assertThat(items(Api.body(api.get(Token.of("RESIDENT"), path), 200)))
                .extracting(version -> version.get("id"))
                .containsExactly(published);
        assertThat(items(Api.body(api.get(lists.districtAdmin(), path), 200)))
                .extracting(version -> version.get("id"))
                .containsExactly(draft, published);
    }

    @Test
    void withoutAMatterNothingIsPublished() {
        Api.problem(lists.publish(lists.draft(town.district()), TODAY), 409, "nothing-listed");
    }

    @Test
    void whatWasInForceOnADayThatHasPassedStaysSo() {
        lists.published(town.district(), TODAY.minusYears(1), Lists.matter("a-1"));
        var later = lists.draft(town.street());
        lists.upload(later, Lists.matter("a-2"));

        Api.problem(lists.publish(later, TODAY.minusDays(1)), 409, "effective-day-passed");
        Api.problem(lists.publish(later, TODAY.plusYears(2)), 400, "malformed-request");

        Api.body(lists.publish(later, TODAY), 200);
        assertThat(admits("a-2")).isTrue();
        assertThat(admits("a-1")).isFalse();
        assertThat(lists.admission("division=%s&matter=a-1&day=%s".formatted(town.community(), TODAY.minusDays(1))))
                .containsEntry("admitted", true);
    }

    private boolean admits(String matter) {
        return (boolean) lists.admission("division=" + town.community() + "&matter=" + matter)
                .get("admitted");
    }

    @Test
    void aVersionHoldsSoManyMattersAndNoMore() {
        var id = lists.draft(town.district());
        for (var first = 0; first < 5_000; first += 500) {
            Api.body(lists.upload(id, Lists.many(first, 500)), 200);
        }

        Api.problem(lists.upload(id, Lists.matter("a-1")), 409, "catalogue-full");
        Api.body(lists.upload(id, Lists.many(0, 500)), 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"matters\":[]}                                        | matters",
                "{\"matters\":[{\"code\":\"a b\"}]}                        | matters[0].code",
                "{\"matters\":[{\"code\":\"a\",\"kind\":\"X\"}]}             | matters.[0].kind",
                "{\"matters\":[M,M]}                                     | matters[1].code",
                "{\"matters\":[D]}                                       | matters[0].admittedUntil",
                "{\"matters\":[L]}                                       | matters[0].deadline.sign.amount",
                "{\"matters\":[C]}                                       | matters[0].category",
            })
    void badMattersAreRefusedTheirFieldNamedAndNothingIsStored(String body, String field) {
        var id = lists.draft(town.district());
        var whole = body.replace("[M,M]", "[" + Lists.matter("a-1") + "," + Lists.matter("a-1") + "]")
                .replace(
                        "[D]",
                        "["
                                + Lists.matter(
                                        "a-1",
                                        "MATTER",
                                        "x",
                                        "y",
                                        ",\"admittedFrom\":\"2026-02-01\",\"admittedUntil\":\"2026-02-01\"")
                                + "]")
                .replace(
                        "[L]",
                        "["
                                + Lists.matter(
                                        "a-1",
                                        "MATTER",
                                        "x",
                                        "y",
                                        ",\"deadline\":{\"sign\":{\"amount\":0,\"unit\":\"WORKING_HOURS\"},\"handle\":{\"amount\":1,\"unit\":\"WORKING_DAYS\"}}")
                                + "]")
                .replace("[C]", "[" + Lists.matter("a-1", "MATTER", "x", "a/b/c/d", "") + "]");

        var answer = api.post(lists.districtAdmin(), Lists.PATH + "/" + id + "/matters", whole);

        var errors = Api.problem(answer, 400, "malformed-request").returnResult();
        assertThat(new String(errors.getResponseBody(), StandardCharsets.UTF_8)).contains("\"" + field);
        assertThat(items(Api.body(api.get(lists.districtAdmin(), Lists.PATH + "/" + id + "/matters"), 200)))
                .isEmpty();
    }

    @Test
    void onlyAnOfficialDivisionThatIsRegisteredHasACatalogue() {
        Api.problem(lists.begin(lists.districtAdmin(), town.grid()), 400, "malformed-request");
        Api.problem(lists.begin(lists.districtAdmin(), town.street() + "777"), 404, "not-found");
        Api.problem(lists.begin(lists.districtAdmin(), "14021"), 400, "malformed-code");
    }

    @Test
    void aVersionThatDoesNotExistIsNotFound() {
        Api.problem(lists.upload("nothing", Lists.matter("a-1")), 404, "not-found");
        Api.problem(lists.publish("nothing", TODAY), 404, "not-found");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }
}
