package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@PartyMemberServiceTest
class RosterImportTest {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final String PATH = "/api/v1/roster-imports";
    private static final String ROSTER = """
            单位,类别,姓名,编号
            供水公司党支部,在职党员,张三丰,1
            供水公司党支部,没有这类,李四光,2
            供电公司党支部,RETIRED,王五,1
            供水公司党支部,在职党员,张三丰,1
            """;

    private final Api api;
    private final Town town;

    RosterImportTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = new Town(api, mongo);
    }

    static ResponseSpec upload(Api api, Token token, String path, MediaType type, byte[] file) {
        return api.http()
                .post()
                .uri(path)
                .headers(token)
                .contentType(type)
                .bodyValue(file)
                .exchange();
    }

    private ResponseSpec upload(byte[] file) {
        return upload(api, town.streetAdmin, PATH + "?division=" + town.street, CSV, file);
    }

    private List<String> members() {
        return Api.read(Api.body(api.get(town.streetAdmin, "/api/v1/members?limit=200"), 200), "$.items[*].id");
    }

    @Test
    void aBrokenRowSpoilsNoOther() {
        var report = Api.body(upload(ROSTER.getBytes(StandardCharsets.UTF_8)), 201);

        assertThat(Api.<Integer>read(report, "$.created")).isEqualTo(2);
        assertThat(Api.<Integer>read(report, "$.units")).isEqualTo(2);
        assertThat(Api.<List<Integer>>read(report, "$.rejections[*].line")).containsExactlyInAnyOrder(3, 5);
        assertThat(members()).hasSize(2);
    }

    @Test
    void theSameFileInGbkChangesNothing() {
        Api.body(upload(ROSTER.getBytes(StandardCharsets.UTF_8)), 201);
        var before = members();

        var report = Api.body(upload(ROSTER.getBytes(Charset.forName("GBK"))), 201);

        assertThat(Api.<Integer>read(report, "$.created")).isZero();
        assertThat(Api.<Integer>read(report, "$.unchanged")).isEqualTo(2);
        assertThat(members()).isEqualTo(before);
    }

    @Test
    void theReportIsATableToo() {
        var id = Api.<String>read(Api.body(upload(ROSTER.getBytes(StandardCharsets.UTF_8)), 201), "$.id");

        var table = Api.body(api.get(town.streetAdmin, PATH + "/" + id + "/rejections"), 200);

        assertThat(table).startsWith("\uFEFFline,field,reason\r\n3,kind,\"").doesNotContain("李四光");
        Api.problem(api.get(Token.of("STREET_ADMIN").scope("999999999"), PATH + "/" + id), 404, "not-found");
    }

    @Test
    void nobodyIsOnTheRostersOfTwoUnits() {
        var unit = town.unit();
        var other = town.unit();
        var file = "kind,identity_number\nEMPLOYED,11010519491231002X\n".getBytes(StandardCharsets.UTF_8);
        upload(api, Token.unitAdmin(unit), PATH + "?unit=" + unit, CSV, file);

        var report = Api.body(upload(api, Token.unitAdmin(other), PATH + "?unit=" + other, CSV, file), 201);

        assertThat(Api.<Integer>read(report, "$.rejected")).isEqualTo(1);
    }

    @Test
    void whatIsNoRosterIsRefused() {
        Api.problem(upload("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), 422, "roster-header");
        Api.problem(upload(new byte[] {(byte) 0xFF, (byte) 0xFF, 0}), 422, "unreadable-file");
        Api.problem(
                upload(api, town.streetAdmin, PATH, CSV, ROSTER.getBytes(StandardCharsets.UTF_8)),
                400,
                "malformed-request");
        assertThat(members()).isEmpty();
    }
}
