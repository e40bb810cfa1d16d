package org.linli.evaluation.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.testkit.Token;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@EvaluationServiceTest
class DossierTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    private final District district = District.next();
    private final String member = district.person("member");
    private final String unit = district.person("unit");

    /** Two answers in July and one in October, here; one in October in another community; one in June. */
    private void answers() {
        answered(1, "2026-07-01T04:00:00Z");
        answered(1, "2026-07-31T15:59:59Z");
        answered(1, "2026-09-30T16:00:00Z"); // October in Shanghai
        answered(2, "2026-10-08T04:00:00Z");
        answered(1, "2026-06-30T15:59:59Z");
    }

    private void answered(int community, String at) {
        feed.hand(Happened.in(district.grid(1, community, 1))
                .at(at)
                .withId(UUID.randomUUID())
                .answeredByMember(member));
    }

    @Test
    void itsFiguresAreTheLedgersByMonthAndRuleAndEachLeadsToItsEntries() {
        answers();

        var dossier = read(get(own(), "/dossiers/MEMBER/" + member + "/2026-H2"));

        assertThat(dossier.get("points").asString()).isEqualTo("8.00");
        assertThat(dossier.get("entries").asInt()).isEqualTo(4);
        assertThat(dossier.get("figures").findValuesAsString("month")).containsExactly("2026-07", "2026-10");
        assertThat(dossier.get("figures").findValuesAsString("counted")).containsExactly("4.00", "4.00");
        for (var figure : dossier.get("figures")) {
            var path = figure.get("ledger").asString().substring("/api/v1".length());
            assertThat(read(get(own(), path)).get("items"))
                    .hasSize(figure.get("entries").asInt())
                    .allSatisfy(entry -> assertThat(entry.get("period").asString())
                            .isEqualTo(figure.get("month").asString()));
        }
    }

    @Test
    void aFiguresLinkLeavesOtherRulesOut() {
        answers();
        feed.hand(Happened.in(district.grid(1, 1, 1)).at("2026-07-02T04:00:00Z").ratedMember(member, true));

        var dossier = read(get(own(), "/dossiers/MEMBER/" + member + "/2026-07"));

        assertThat(dossier.get("figures").findValuesAsString("entries")).containsExactly("2", "1");
        var rated = dossier.get("figures").get(1).get("ledger").asString().substring("/api/v1".length());
        assertThat(read(get(own(), rated)).get("items")).hasSize(1);
    }

    @Test
    void anIdWithSignsOfItsOwnLeadsToItsEntriesAllTheSame() {
        var odd = member + "&a=b#c+d";
        feed.hand(Happened.in(district.grid(1, 1, 1)).at("2026-07-02T04:00:00Z").answeredByMember(odd));
        var who = Token.of("PARTY_MEMBER").subject(odd);
        var path = "/dossiers/MEMBER/" + URLEncoder.encode(odd, StandardCharsets.UTF_8) + "/2026-07";

        var ledger = read(get(who, path)).get("figures").get(0).get("ledger").asString();

        assertThat(read(get(who, ledger.substring("/api/v1".length()))).get("items"))
                .hasSize(1);
    }

    @Test
    void staffSeeWhatWasEarnedInTheirDivision() {
        answers();

        assertThat(read(get(staff(2), "/dossiers/MEMBER/" + member + "/2026"))
                        .get("points")
                        .asString())
                .isEqualTo("2.00");
        get(Token.of("PARTY_MEMBER").subject("stranger"), "/dossiers/MEMBER/" + member + "/2026")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void whatADisputeTakesBackIsShownAsACorrectionAndDoesNotCount() {
        var confirmed = Happened.in(district.community(1, 1)).served(member, 60);
        feed.hand(confirmed);
        feed.hand(Happened.in(district.community(1, 1)).takenBack(confirmed));

        var dossier = read(get(own(), "/dossiers/MEMBER/" + member + "/2026-Q4"));

        assertThat(dossier.get("points").asString()).isEqualTo("0.00");
        assertThat(dossier.get("figures").findValuesAsString("corrections")).contains("1");
    }

    @Test
    void aUnitsDossierSaysWhatItDidBesides() {
        feed.hand(
                Happened.in(district.community(1, 1)).unitRegistered(unit, "平城区税务局"),
                Happened.in(district.community(1, 1)).withId(UUID.randomUUID()).unitCheckedIn(unit));

        var dossier = read(get(Token.unitAdmin(unit), "/dossiers/UNIT/" + unit + "/2026"));

        assertThat(dossier.get("name").asString()).isEqualTo("平城区税务局");
        assertThat(dossier.get("unitFigures").get("unitCheckIns").asInt()).isEqualTo(1);
        assertThat(dossier.get("points").asString()).isEqualTo("5.00");
    }

    @Test
    void onPaperItSaysTheSameInChinese() throws IOException {
        feed.hand(
                Happened.in(district.community(1, 1)).unitRegistered(unit, "平城区税务局"),
                Happened.in(district.community(1, 1)).withId(UUID.randomUUID()).unitCheckedIn(unit));

        var bytes = document(Token.unitAdmin(unit), "UNIT/" + unit + "/2026", "PDF", "application/pdf");

        Files.write(Path.of("target", "dossier.pdf"), bytes); // to be looked at
        try (var reader = new PdfReader(bytes)) {
            var text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text).contains("单位服务档案", "平城区税务局", "2026-11", "5.00", "合计", "单位报到");
        }
    }

    @Test
    void inASheetTheSumsCanBeDoneAgain() throws IOException {
        answers();

        var bytes = document(
                own(),
                "MEMBER/" + member + "/2026",
                "XLSX",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var entries = book.findSheet("明细").orElseThrow().read();
            var figures = book.findSheet("汇总").orElseThrow().read();
            var sum = entries.stream()
                    .skip(1)
                    .map(row -> row.getCellAsNumber(7).orElseThrow())
                    .toList();
            assertThat(sum).hasSize(5).allSatisfy(points -> assertThat(points).isEqualByComparingTo("2"));
            assertThat(figures.getLast().getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("10");
            assertThat(figures).hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RESIDENT/r/2026",
                "MEMBER/m/ALL",
                "MEMBER/m/2026-13",
                "NOBODY/m/2026",
                "UNIT/u/2026/document?format=DOC"
            })
    void whatMakesNoSenseIsRefused(String path) {
        get(staff(1), "/dossiers/" + path).expectStatus().isBadRequest();
    }

    private byte[] document(Token who, String path, String format, String type) {
        return get(who, "/dossiers/" + path + "/document?format=" + format)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(type)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
    }

    private Token own() {
        return Token.of("PARTY_MEMBER").subject(member);
    }

    private Token staff(int community) {
        return Token.of("COMMUNITY_ADMIN")
                .scope(district.community(1, community).value());
    }

    private ResponseSpec get(Token who, String path) {
        return http.get()
                .uri(builder -> URI.create(builder.build() + "/api/v1" + path))
                .headers(who)
                .exchange();
    }

    private static JsonNode read(ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
