package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.Event;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What docs/worked-example.md says of a year is what the service comes to. */
@EvaluationServiceTest
class WorkedExampleTest {

    private static final Path EXAMPLE = Path.of("../docs/worked-example.md");
    private static final String NOTHING = "–";

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    private final District district = District.next();
    private final String member = district.person("王芳");

    /** One line of a table. */
    private record Row(List<String> cells) {

        String cell(int column) {
            return cells.get(column).replace("`", "");
        }

        /** As the ledger shows it. */
        List<String> entry() {
            return List.of(cell(2), cell(3), cell(4));
        }
    }

    @Test
    void everyPointOfTheYearIsExplained() throws IOException {
        var rows = rows("2026-\\d\\d-\\d\\d");
        var happened = year();
        assertThat(happened).hasSameSizeAs(rows);
        for (var i = 0; i < happened.size(); i++) {
            var event = happened.get(i);
            assertThat(event.at()).isEqualTo(noon(rows.get(i).cell(0)));
            feed.hand(event);
        }

        var shown = rows.stream()
                .filter(row -> !row.cell(2).equals(NOTHING))
                .map(Row::entry)
                .toList();
        assertThat(ledger()).containsExactlyInAnyOrderElementsOf(shown);
        for (var month : rows("2026(-\\d\\d)?")) {
            assertThat(get("/points", "&period=" + month.cell(0)).get("points").asString())
                    .as(month.cell(0))
                    .isEqualTo(month.cell(1));
        }
        assertThat(get("/spendable-points", "").get("spendable").asString()).isEqualTo("23.00");
    }

    /** The same as in the table, as the other services tell it. */
    private List<Event> year() {
        var snow = on("2026-02-14").served(member, 95);
        var reading = on("2026-05-30").served(member, 60);
        return List.of(
                on("2026-01-10").memberCheckedIn(member),
                snow,
                on("2026-03-05").answeredByMember(member),
                on("2026-03-07").ratedMember(member, true),
                on("2026-04-20").answeredByMember(member),
                on("2026-04-22").ratedMember(member, false),
                reading,
                on("2026-06-02").takenBack(reading),
                on("2026-06-09").restored(reading),
                on("2026-08-16").served(member, 29),
                on("2026-10-01").served(member, 240));
    }

    private Happened on(String day) {
        return Happened.in(district.community(1, 1)).withId(UUID.randomUUID()).at(noon(day));
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T04:00:00Z");
    }

    private static List<Row> rows(String firstCell) throws IOException {
        return Files.readAllLines(EXAMPLE).stream()
                .filter(line -> line.matches("\\| " + firstCell + " \\|.*"))
                .map(line -> new Row(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList()))
                .toList();
    }

    private List<List<String>> ledger() {
        return get("/ledger-entries", "&limit=100")
                .get("items")
                .valueStream()
                .map(entry -> List.of(
                        entry.get("rule").get("id").asString(),
                        entry.get("arithmetic").asString(),
                        entry.get("points").asString()))
                .toList();
    }

    private JsonNode get(String path, String more) {
        return http.get()
                .uri("/api/v1" + path + "?subjectKind=MEMBER&subjectId=" + member + more)
                .headers(Token.of("PARTY_MEMBER").subject(member))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
