package org.linli.grid.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.event.Boundary;

class BoundaryRulesTest {

    private static final List<List<Double>> SQUARE = ring(0, 0, 10, 0, 10, 10, 0, 10, 0, 0);
    private static final List<List<Double>> HOLE = ring(2, 2, 4, 2, 4, 4, 2, 4, 2, 2);

    static Stream<Arguments> malformedBoundaries() {
        var nan = Double.NaN;
        return Stream.of(
                Arguments.of("another type", new Boundary("MultiPolygon", List.of(SQUARE)), "boundary.type"),
                Arguments.of("no type", new Boundary(null, List.of(SQUARE)), "boundary.type"),
                Arguments.of("no rings", polygon(), "boundary.coordinates"),
                Arguments.of("no coordinates", Boundary.polygon(null), "boundary.coordinates"),
                Arguments.of("no ring", Boundary.polygon(Collections.singletonList(null)), "boundary.coordinates"),
                Arguments.of("an open ring", polygon(ring(0, 0, 1, 0, 1, 1, 0, 1)), "boundary.coordinates[0]"),
                Arguments.of("a line", polygon(ring(0, 0, 1, 0, 0, 0)), "boundary.coordinates[0]"),
                Arguments.of("an open hole", polygon(SQUARE, ring(2, 2, 4, 2, 4, 4, 2, 4)), "boundary.coordinates[1]"),
                Arguments.of(
                        "a longitude out of range", polygon(ring(0, 0, 181, 0, 1, 1, 0, 0)), "boundary.coordinates[0]"),
                Arguments.of(
                        "a latitude out of range", polygon(ring(0, 0, 1, 91, 1, 1, 0, 0)), "boundary.coordinates[0]"),
                Arguments.of("not a number", polygon(ring(0, 0, nan, 0, 1, 1, 0, 0)), "boundary.coordinates[0]"),
                Arguments.of(
                        "an infinite number", polygon(ring(0, 0, 1 / 0.0, 0, 1, 1, 0, 0)), "boundary.coordinates[0]"),
                Arguments.of("an altitude", with(SQUARE, List.of(1.0, 2.0, 3.0)), "boundary.coordinates[0]"),
                Arguments.of("an empty position", with(SQUARE, List.of()), "boundary.coordinates[0]"),
                Arguments.of("no position", with(SQUARE, null), "boundary.coordinates[0]"),
                Arguments.of("half a position", with(SQUARE, Arrays.asList(1.0, null)), "boundary.coordinates[0]"),
                Arguments.of("a bow tie", polygon(ring(0, 0, 10, 10, 10, 0, 0, 10, 0, 0)), "boundary.coordinates"),
                Arguments.of("no area", polygon(ring(0, 0, 1, 1, 2, 2, 0, 0)), "boundary.coordinates"),
                Arguments.of("a hole outside", polygon(HOLE, SQUARE), "boundary.coordinates"),
                Arguments.of(
                        "crossing rings", polygon(SQUARE, ring(5, 5, 15, 5, 15, 6, 5, 5)), "boundary.coordinates"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformedBoundaries")
    void aMalformedBoundaryIsRefusedAndItsFaultyPartNamed(String ignored, Boundary boundary, String field) {
        var refused = catchThrowableOfType(MalformedBoundary.class, () -> BoundaryRules.check(boundary));

        assertThat(refused.problem().errors()).extracting("field").containsExactly(field);
        assertThat(refused.problem().slug()).isEqualTo("malformed-request");
    }

    static Stream<Arguments> helpfulReasons() {
        return Stream.of(
                Arguments.of(ring(40.1, 113.3, 40.1, 113.4, 40.2, 113.4, 40.1, 113.3), "latitude first"),
                Arguments.of(ring(43.8, 87.6, 43.8, 87.7, 43.9, 87.7, 43.8, 87.6), "latitude first"),
                Arguments.of(ring(179.9, 10, -179.9, 10, -179.9, 11, 179.9, 10), "crosses the antimeridian"));
    }

    @ParameterizedTest
    @MethodSource("helpfulReasons")
    void aCommonMistakeIsCalledByItsName(List<List<Double>> ring, String reason) {
        var refused = catchThrowableOfType(MalformedBoundary.class, () -> BoundaryRules.check(polygon(ring)));

        assertThat(refused.problem().errors().getFirst().reason()).contains(reason);
    }

    @Test
    void whereARingCrossesItselfIsSaid() {
        var bowTie = polygon(ring(0, 0, 10, 10, 10, 0, 0, 10, 0, 0));

        var refused = catchThrowableOfType(MalformedBoundary.class, () -> BoundaryRules.check(bowTie));

        assertThat(refused.problem().errors().getFirst().reason()).isEqualTo("Self-intersection near [5.0, 5.0]");
    }

    @Test
    void aBoundaryFinerThanAnyMapNeedsIsRefused() {
        var refused = catchThrowableOfType(
                TooManyPositions.class, () -> BoundaryRules.check(polygon(circle(BoundaryRules.MAX_POSITIONS + 1))));

        assertThat(refused.problem().errors()).extracting("field").containsExactly("boundary.coordinates");
        assertThat(refused.problem().slug()).isEqualTo("too-many-positions");
    }

    @Test
    void everyFaultyRingIsNamed() {
        var boundary = polygon(ring(0, 0, 1, 0, 0, 0), SQUARE, ring(2, 2, 4, 2, 4, 4, 2, 4));

        var refused = catchThrowableOfType(MalformedBoundary.class, () -> BoundaryRules.check(boundary));

        assertThat(refused.problem().errors())
                .extracting("field")
                .containsExactly("boundary.coordinates[0]", "boundary.coordinates[2]");
    }

    @Test
    void aPolygonWithAHoleIsABoundary() {
        var boundary = polygon(SQUARE, HOLE);

        assertThat(BoundaryRules.check(boundary)).isSameAs(boundary);
    }

    @Test
    void aRingMayGoRoundEitherWay() {
        var boundary = polygon(SQUARE.reversed());

        assertThat(BoundaryRules.check(boundary)).isSameAs(boundary);
    }

    @Test
    void fiveThousandPositionsAreABoundary() {
        var boundary = polygon(circle(5_000));

        assertThat(BoundaryRules.check(boundary)).isSameAs(boundary);
    }

    @SafeVarargs
    private static Boundary polygon(List<List<Double>>... rings) {
        return Boundary.polygon(List.of(rings));
    }

    private static Boundary with(List<List<Double>> ring, List<Double> position) {
        var positions = new ArrayList<>(ring);
        positions.set(1, position);
        return Boundary.polygon(List.of(positions));
    }

    private static List<List<Double>> ring(double... numbers) {
        return IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> List.of(numbers[2 * i], numbers[2 * i + 1]))
                .toList();
    }

    private static List<List<Double>> circle(int positions) {
        return IntStream.range(0, positions)
                .mapToDouble(i -> 2 * Math.PI * (i % (positions - 1)) / (positions - 1))
                .mapToObj(angle -> List.of(Math.cos(angle), Math.sin(angle)))
                .toList();
    }
}
