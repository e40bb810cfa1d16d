package org.linli.request.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.matter.Catalogue.matter;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.ListKind;
import org.linli.event.ListedMatter;
import org.linli.event.Topics;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;

/** The catalogue in force is found, whole or not at all. Each test has a district of its own. */
@RequestServiceTest
class MattersTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private final Matters matters;
    private final String district =
            "6%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
    private final DivisionCode grid = new DivisionCode(district + "001001001");

    MattersTest(Matters matters) {
        this.matters = matters;
    }

    @Test
    void aMatterIsFoundByItsCodeAndByItsName() {
        TestTopics.publish(Catalogue.of(district, 1, "2026-11-01", matter("m-1", "路灯", 3), matter("m-2", "井盖", 1))
                .told());

        soon("m-2");
        assertThat(found("m-2", DAY).name()).isEqualTo("井盖");
        assertThat(found("路灯", DAY).code()).isEqualTo("m-1");
        assertThat(found("垃圾", DAY)).isNull();
        assertThat(matters.admitted(grid, DAY).map(Matter::code).collectList().block())
                .containsExactly("m-1", "m-2");
    }

    @Test
    void partsMayComeTwiceAndBeforeThePublicationAndUntilAllAreThereNoneIs() {
        var catalogue = Catalogue.of(district, 1, "2026-11-01", matter("m-1", "路灯", 3), matter("m-2", "井盖", 1));

        TestTopics.publish(catalogue.part(2), catalogue.part(2), catalogue.published(), catalogue.published());
        TestTopics.publish(Catalogue.of(district + "001", 1, "2026-12-01", matter("later", "以后", 1))
                .told());
        await().atMost(SOON).until(() -> found("later", LocalDate.parse("2026-12-01")) != null);
        assertThat(found("m-2", DAY)).isNull();

        TestTopics.publish(catalogue.part(1));
        soon("m-2");
    }

    @Test
    void theNearestCatalogueCountsAndOfOneDivisionTheLatest() {
        TestTopics.publish(
                Catalogue.of(district, 1, "2026-01-01", matter("m-1", "路灯", 9)).told());
        TestTopics.publish(
                Catalogue.of(district, 3, "2026-11-01", matter("m-1", "路灯", 3)).told());
        TestTopics.publish(
                Catalogue.of(district, 2, "2026-11-01", matter("m-1", "路灯", 5)).told());
        TestTopics.publish(Catalogue.of(district + "002", 1, "2026-06-01", matter("m-9", "井盖", 1))
                .told());

        await().atMost(SOON).untilAsserted(() -> assertThat(days("m-1")).isEqualTo(3));
        await().atMost(SOON).until(() -> in(district + "002001001", "m-9") != null);
        assertThat(in(district + "002001001", "m-1")).isNull();
        assertThat(found("m-1", LocalDate.parse("2026-05-01"))
                        .deadline()
                        .handle()
                        .amount())
                .isEqualTo(9);
        assertThat(found("m-1", LocalDate.parse("2025-05-01"))).isNull();
    }

    @Test
    void ofTwoMattersOfOneNameTheFirstCodeCounts() {
        TestTopics.publish(Catalogue.of(district, 1, "2026-11-01", matter("m-2", "路灯", 3), matter("m-1", "路灯", 1))
                .told());

        soon("m-1");
        assertThat(found("路灯", DAY).code()).isEqualTo("m-1");
    }

    @Test
    void whatIsNotAdmittedOnTheDayOrNoMatterIsNotFound() {
        var plaque = new ListedMatter("p-1", ListKind.PLAQUE, "牌子", List.of("牌子"), "h", "单位", null, null, null);
        TestTopics.publish(
                Catalogue.of(district, 1, "2026-11-01", plaque, matter("m-1", "路灯", 1, DAY), matter("m-2", "井盖", 1))
                        .told());

        soon("m-2");
        assertThat(found("m-1", DAY)).isNull();
        assertThat(found("m-1", DAY.minusDays(1))).isNotNull();
        assertThat(found("p-1", DAY)).isNull();
    }

    @Test
    void poisonIsParkedAndHoldsNothingUp() {
        TestTopics.publishPoison(Topics.GRID, district, "grid.matters-listed.v1", "{\"subject\":\"x\"}");
        TestTopics.publish(
                Catalogue.of(district, 1, "2026-11-01", matter("m-1", "路灯", 3)).told());

        soon("m-1");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.records(
                                Topics.deadLetters(Topics.GRID), record -> district.equals(record.key())))
                        .isNotEmpty());
    }

    private void soon(String matter) {
        await().atMost(SOON).until(() -> found(matter, DAY) != null);
    }

    private int days(String matter) {
        return found(matter, DAY).deadline().handle().amount();
    }

    private Matter found(String matter, LocalDate day) {
        return matters.find(grid, matter, day).block();
    }

    private Matter in(String other, String matter) {
        return matters.find(new DivisionCode(other), matter, DAY).block();
    }
}
