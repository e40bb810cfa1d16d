package org.linli.standalone.scenario.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExpectationsTest {

    private static final Map<Figure, JsonNode> EXPECTED = Map.of(Figure.HANDLING_RATE, json("'95.00%'"));

    @Test
    void waitsForFiguresThatStillMove() throws Exception {
        var api = answering(handled("90.00%", 1), handled("95.00%", 2), handled("95.00%", 3), handled("95.00%", 3));
        var expectations = new Expectations(EXPECTED, api::next, Duration.ofMinutes(1), Duration.ofMinutes(1), POLL);

        var settled = expectations.settled(true);

        assertThat(settled).isEqualTo(handled("95.00%", 3));
        assertThat(api).isExhausted();
    }

    @Test
    void doesNotTakeAnEmptyLedgerForASettledOne() throws Exception {
        var api = answering(handled("95.00%", 0), handled("95.00%", 0), handled("95.00%", 4), handled("95.00%", 4));
        var expectations = new Expectations(EXPECTED, api::next, Duration.ofMinutes(1), Duration.ofMinutes(1), POLL);

        assertThat(expectations.settled(true).entries()).isEqualTo(4);
    }

    @Test
    void givesUpOnFiguresThatStandStillAndSaysHowTheyDiffer() throws Exception {
        var expectations = new Expectations(
                EXPECTED, () -> handled("94.00%", 9), Duration.ofMillis(3), Duration.ofMinutes(1), POLL);

        var comparisons = expectations.compare(expectations.settled(true));

        assertThat(comparisons).hasToString("[differs: handling_rate: expected 95.00%, got 94.00%]");
        assertThat(comparisons).noneMatch(Comparison::isEqual);
    }

    @Test
    void figuresAreComparedDigitForDigitAndAnAbsentCountIsNothing() {
        var readings = new Readings(
                json("{'gridsTotal': 5, 'gridsByKind': {'BASIC': 4, 'RURAL': 0, 'DEDICATED': 1}}"),
                json("{'rate': {'value': '93.12%'}}"),
                json("{'overdue': 0}"),
                json("{'matters': 2034}"),
                json("{'handlingRate': {'value': null}}"),
                json("{'equal': true}"),
                json("{'referred': 5, 'inSequence': true, 'duplicates': 0}"),
                json("{'suspended': 3, 'merged': 4, 'whistles': {'responseRate': {'value': '89.29%'}}}"),
                json("{'keyHouseholdsWithoutPairing': 0}"));

        var lines = Stream.of(
                        Comparison.of(Figure.GRIDS_TOTAL, json("5"), readings),
                        Comparison.of(Figure.GRIDS_BY_KIND, json("{'BASIC': 4, 'DEDICATED': 1}"), readings),
                        Comparison.of(Figure.LEDGER_RECOMPUTED_EQUALS_BOARDS, json("true"), readings),
                        Comparison.of(Figure.HANDLING_RATE, json("'95.00%'"), readings),
                        Comparison.of(Figure.PATROL_RATE, json("'93.12%'"), readings),
                        Comparison.of(Figure.CARE_VISITS_OVERDUE, json("0"), readings),
                        Comparison.of(Figure.MATTERS_TOTAL, json("2034"), readings),
                        Comparison.of(Figure.WHISTLE_RESPONSE_RATE, json("'89.29%'"), readings),
                        Comparison.of(Figure.ORDERS_SUSPENDED, json("3"), readings),
                        Comparison.of(Figure.STAFF_TOTAL, json("0"), readings),
                        Comparison.of(Figure.ORDERS_MERGED, json("4"), readings))
                .map(Comparison::isEqual);

        assertThat(lines).containsExactly(true, true, true, false, true, true, true, true, true, false, true);
    }

    private static final Duration POLL = Duration.ofMillis(1);

    private static Iterator<Readings> answering(Readings... readings) {
        return List.of(readings).iterator();
    }

    private static Readings handled(String rate, int entries) {
        return new Readings(
                json("{}"),
                json("{}"),
                json("{}"),
                json("{}"),
                json("{'handlingRate': {'value': '%s'}}".formatted(rate)),
                json("{'entries': %d}".formatted(entries)),
                json("{}"),
                json("{}"),
                json("{}"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
