package org.linli.grid.imports.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.imports.job.Judged;
import org.linli.grid.imports.job.Judged.Right;
import org.linli.grid.imports.job.Judged.Wrong;
import org.linli.grid.imports.job.Position;
import org.linli.grid.imports.job.Rejection;
import org.linli.kit.identity.Scope;

class OutlineReaderTest {

    private static final String SQUARE = "[[113.2,40.0],[113.4,40.0],[113.4,40.2],[113.2,40.2],[113.2,40.0]]";

    @Test
    void outlinesAreReadFromTheTop() {
        var all = all(collection(feature("140213050", "[" + SQUARE + "]"), feature("\"140213\"", "[" + SQUARE + "]")));

        assertThat(all).hasSize(2).allSatisfy(one -> assertThat(one).isInstanceOf(Right.class));
        assertThat(codes(all)).containsExactly("140213", "140213050");
    }

    @Test
    void whatElseACollectionHoldsDoesNotMatter() {
        var json = "{\"crs\":{\"features\":[1]},\"features\":[" + feature("\"140213\"", "[" + SQUARE + "]")
                + "],\"name\":[[]],\"type\":\"FeatureCollection\"}";

        assertThat(codes(all(json))).containsExactly("140213");
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Polygon | [[[40.0,113.2],[40.0,113.4],[40.2,113.4],[40.0,113.2]]] | has latitude and longitude swapped",
                "Polygon | [[[40.0,75.2],[40.0,75.4],[40.2,75.4],[40.0,75.2]]]     | has latitude and longitude swapped",
                "Polygon | [[[12600000,4880000],[12600100,4880000],[12600100,4880100],[12600000,4880000]]] | metres",
                "Polygon | [[[1e308,40],[113.4,40],[113.4,40.2],[1e308,40]]]      | metres",
                "Polygon | [[[179.9,50],[-179.9,50],[-179.9,51],[179.9,51],[179.9,50]]] | crosses the antimeridian",
                "Polygon | [[[113,40],[114,41],[114,40],[113,41],[113,40]]]       | Self-intersection",
                "Polygon | [[[113,40],[114,41],[114,40]]]                          | has at least 4 positions",
                "Polygon | [[[113,40],[114,41],[114,40],[113,41]]]                | ends where it begins",
                "Polygon | [[[113,40,1],[114,41,1],[114,40,1],[113,40,1]]]        | pairs",
                "Polygon | [[113,40],[114,41]]                                     | is a list of rings",
                "Polygon | [[[\"113\",40]]]                                        | is a list of rings",
                "Polygon | []                                                      | holds at least one ring",
                "Polygon | null                                                    | is a list of rings",
                "MultiPolygon | [[[[113,40],[114,41],[114,40],[113,40]]]]         | is not MultiPolygon",
                "Point   | [113,40]                                                | is Polygon",
            })
    void aWrongGeometryIsRejectedAndSaysWhy(String type, String coordinates, String reason) {
        var feature =
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"140213\"},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                        .formatted(type, coordinates);

        var rejection = rejections(all(collection(feature))).getFirst();

        assertThat(rejection.reason().en()).contains(reason);
        assertThat(rejection.reason().zh()).isNotEqualTo(rejection.reason().en());
        assertThat(rejection.field()).startsWith("geometry.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null                                           | type",
                "{\"type\":\"Polygon\"}                             | type",
                "[]                                             | type",
                "{\"type\":\"Feature\"}                             | properties.code",
                "{\"type\":\"Feature\",\"properties\":null}           | properties.code",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"1402\"}} | properties.code",
                "{\"type\":\"Feature\",\"properties\":{\"code\":140213.5}} | properties.code",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"999999\"},\"geometry\":{\"type\":\"Polygon\"}} | properties.code",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"140213\"},\"geometry\":null} | geometry.type",
            })
    void aFeatureThatNamesNoDivisionOfOursIsRejected(String feature, String field) {
        var all = all(collection(feature, feature("\"140213\"", "[" + SQUARE + "]")));

        assertThat(rejections(all)).extracting(Rejection::field).containsExactly(field);
        assertThat(codes(all)).containsExactly("140213");
    }

    @Test
    void theSecondOutlineOfADivisionIsRejected() {
        var feature = feature("\"140213\"", "[" + SQUARE + "]");

        var rejections = rejections(all(collection(feature, feature)));

        assertThat(rejections).extracting(Rejection::at).containsExactly(new Position(2, 1));
    }

    @Test
    void aFeatureLargerThanAnyOutlineIsRejectedAndTheNextIsRead() {
        var ring = IntStream.range(0, 100_000)
                .mapToObj(i -> "[113.1,40.%06d]".formatted(i))
                .collect(Collectors.joining(",", "[[", "]]"));

        var all = all(collection(feature("\"140213\"", ring), feature("\"140213050\"", "[" + SQUARE + "]")));

        assertThat(rejections(all)).extracting(Rejection::field).containsExactly("geometry.coordinates");
        assertThat(codes(all)).containsExactly("140213050");
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String code, String rings) {
        return "{\"geometry\":{\"coordinates\":%s,\"type\":\"Polygon\"},\"properties\":{\"code\":%s},\"type\":\"Feature\"}"
                .formatted(rings, code);
    }

    private static List<Judged<NewOutline>> all(String json) {
        var all = new ArrayList<Judged<NewOutline>>();
        for (var level : DivisionLevel.values()) {
            var file = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
            new OutlineReader(file, level, new Scope.Division("14")).forEachRemaining(all::add);
        }
        return all;
    }

    private static List<String> codes(List<Judged<NewOutline>> all) {
        return all.stream()
                .flatMap(one -> one instanceof Right<NewOutline>(var ignored, var outline)
                        ? Stream.of(outline.code())
                        : Stream.empty())
                .map(DivisionCode::value)
                .toList();
    }

    private static List<Rejection> rejections(List<Judged<NewOutline>> all) {
        return all.stream()
                .flatMap(one -> one instanceof Wrong<NewOutline>(var rejection) ? Stream.of(rejection) : Stream.empty())
                .toList();
    }
}
