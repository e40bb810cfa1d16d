package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@PartyMemberServiceTest
class TokenCheckInTest {

    private static final String TOKENS = "/api/v1/check-in-tokens";

    private final Api api;
    private final Town town;
    private final String unit;
    private final String member;

    TokenCheckInTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.unit = town.unit();
        this.member = town.member(unit);
    }

    private String token(String purpose) {
        var asked = "{\"communityCode\":\"%s\",\"purpose\":\"%s\",\"hours\":24}".formatted(town.home, purpose);
        return Api.read(Api.body(api.post(town.communityAdmin, TOKENS, asked), 201), "$.token");
    }

    private ResponseSpec checkIn(String body) {
        return api.post(Town.memberToken(member), "/api/v1/members/" + member + "/check-ins", body);
    }

    @Test
    void aMemberChecksInByTheCodeAndSaysWhatTheyCanDo() {
        var body = """
                {"token":"%s","abilities":["MEDICAL","CARE"],"intentions":["VISITING"]}""".formatted(token("MEMBER_CHECK_IN"));

        var there = Api.body(checkIn(body), 201);

        assertThat(there).contains("\"abilities\":[\"MEDICAL\",\"CARE\"]").contains("\"intentions\":[\"VISITING\"]");
        assertThat(Api.<String>read(there, "$.checkIn.communityCode")).isEqualTo(town.home.value());
        assertThat(Api.<Boolean>read(there, "$.checkIn.offline")).isFalse();
    }

    @Test
    void aUnitBringsItsResources() {
        var body = "{\"token\":\"%s\",\"resources\":[\"VENUE\"]}".formatted(token("UNIT_CHECK_IN"));

        var there = Api.body(api.post(Token.unitAdmin(unit), "/api/v1/units/" + unit + "/check-ins", body), 201);

        assertThat(there).contains("\"resources\":[\"VENUE\"]");
    }

    @Test
    void aTokenForUnitsIsNoneForMembers() {
        Api.problem(
                checkIn("{\"token\":\"%s\"}".formatted(token("UNIT_CHECK_IN"))),
                422,
                "check-in-token-for-another-purpose");
    }

    @Test
    void anAlteredTokenIsNone() {
        var altered = token("MEMBER_CHECK_IN").replaceFirst("\\.e", ".f");

        Api.problem(checkIn("{\"token\":\"%s\"}".formatted(altered)), 422, "check-in-token-invalid");
        Api.problem(checkIn("{\"token\":\"nothing\"}"), 422, "check-in-token-invalid");
    }

    @Test
    void aCheckInFromBeforeTheTokenOrFromLongAgoIsRefused() {
        var token = token("MEMBER_CHECK_IN");

        Api.problem(checkIn(offline(token, Duration.ofHours(1))), 422, "check-in-token-invalid");
        Api.problem(checkIn(offline(token, Duration.ofHours(73))), 422, "check-in-untimely");
        Api.problem(checkIn(offline(token, Duration.ofHours(-1))), 422, "check-in-untimely");
    }

    private static String offline(String token, Duration ago) {
        return "{\"token\":\"%s\",\"at\":\"%s\"}".formatted(token, Instant.now().minus(ago));
    }

    @Test
    void aCheckInMadeWithoutANetworkKeepsItsOwnTimeAndIsFlagged() {
        var at = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);

        var there = Api.body(checkIn("{\"token\":\"%s\",\"at\":\"%s\"}".formatted(token("MEMBER_CHECK_IN"), at)), 201);

        assertThat(Api.<Boolean>read(there, "$.checkIn.offline")).isTrue();
        assertThat(Instant.parse(Api.<String>read(there, "$.checkIn.at"))).isEqualTo(at);
    }

    @Test
    void whatIsNoAbilityIsRefused() {
        var home = town.home;

        Api.problem(
                checkIn("{\"communityCode\":\"%s\",\"abilities\":[\"FLYING\"]}".formatted(home)),
                400,
                "malformed-request");
        Api.problem(
                checkIn("{\"communityCode\":\"%s\",\"at\":\"%s\"}".formatted(home, Instant.now())),
                400,
                "malformed-request");
    }

    @Test
    void theCodeReadsAsTheToken() throws Exception {
        var token = token("MEMBER_CHECK_IN");

        var png = api.post(town.communityAdmin, TOKENS + "/image", image(token, "PNG"))
                .expectBody()
                .returnResult()
                .getResponseBody();
        var svg = Api.body(api.post(town.communityAdmin, TOKENS + "/image", image(token, "SVG")), 200);

        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))));
        assertThat(read.getText()).isEqualTo(token);
        assertThat(svg).startsWith("<svg ").endsWith("</svg>");
    }

    private static String image(String token, String format) {
        return "{\"token\":\"%s\",\"format\":\"%s\"}".formatted(token, format);
    }
}
