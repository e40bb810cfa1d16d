package org.linli.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.figure.Figure;
import org.linli.evaluation.figure.FiguresOf;
import org.linli.kit.problem.Text;

class FormulaTest {

    private static Term term(String id, String points) {
        return new Term(id, new Text("项", "item"), points);
    }

    private static FiguresOf unit(String id, Map<Figure, Long> some) {
        var values = new EnumMap<Figure, Long>(Figure.class);
        Arrays.stream(Figure.values()).forEach(figure -> values.put(figure, some.getOrDefault(figure, 0L)));
        return new FiguresOf(id, values);
    }

    @Test
    void itsTermsAreWorkedOutSoThatTheyCanBeRedoneWithAPencil() {
        var formula = Formula.of(List.of(
                term("participation", "figures.unitCheckIns * 500 + figures.serviceMinutes * 100 / 60"),
                term("whistles", "figures.whistles == 0 ? 0 : 3000 * figures.whistlesInTime / figures.whistles")));

        var judged = formula.judge(unit(
                "u",
                Map.of(
                        Figure.UNIT_CHECK_INS, 1L,
                        Figure.SERVICE_MINUTES, 50L,
                        Figure.WHISTLES, 3L,
                        Figure.WHISTLES_IN_TIME, 2L)));

        assertThat(judged.total()).isEqualTo(500 + 83 + 2000);
        assertThat(judged.lines().getFirst().arithmetic())
                .isEqualTo("figures.unitCheckIns * 500 + figures.serviceMinutes * 100 / 60 = 1 * 500 + 50 * 100 / 60"
                        + " = 583 → 5.83");
        assertThat(judged.lines().getLast().arithmetic())
                .isEqualTo("figures.whistles == 0 ? 0 : 3000 * figures.whistlesInTime / figures.whistles"
                        + " = 3 == 0 ? 0 : 3000 * 2 / 3 = 2000 → 20.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures.whistlesInTime / figures.whistles",
                "figures.nothingOfTheKind",
                "1.5",
                "double(figures.orders)",
                "true",
                "event.minutes",
                "figures.orders +",
                "[1, 2].map(x, x)[0]",
                "9223372036854775807 + 1 + figures.orders",
            })
    void whatCannotBeWorkedOutForEveryoneIsRefused(String points) {
        assertThatThrownBy(() -> Formula.of(List.of(term("a", points))))
                .isInstanceOf(AssessmentRefused.BadFormula.class);
    }

    @Test
    void aTermThatFailsForAUnitSaysWhichAndForWhom() {
        var formula = Formula.of(List.of(term("odd", "100 / (figures.orders - 7)")));

        assertThatThrownBy(() -> formula.judge(unit("u-7", Map.of(Figure.ORDERS, 7L))))
                .hasMessageContaining("odd")
                .hasMessageContaining("u-7");
    }

    @Test
    void twoTermsOfOneIdAreRefused() {
        assertThatThrownBy(() -> Formula.of(List.of(term("a", "1"), term("a", "2"))))
                .isInstanceOf(AssessmentRefused.BadFormula.class);
    }

    @Property(tries = 200)
    void ranksAreSharedByEqualTotalsAndDoNotDependOnTheOrder(@ForAll List<@IntRange(max = 5) Integer> totals) {
        var units = java.util.stream.IntStream.range(0, totals.size())
                .mapToObj(i -> Judgement.of(
                        "u%03d".formatted(i),
                        List.of(new Judgement.Line("a", new Text("项", "item"), totals.get(i), "")),
                        Map.of()))
                .toList();

        var ranked = Judgement.ranked(units);

        assertThat(Judgement.ranked(units.reversed())).isEqualTo(ranked);
        assertThat(ranked)
                .allSatisfy(unit -> assertThat((long) unit.rank())
                        .isEqualTo(1
                                + units.stream()
                                        .filter(other -> other.total() > unit.total())
                                        .count()));
    }
}
