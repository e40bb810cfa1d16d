package org.linli.grid.imports.outline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.kit.problem.Text;
import tools.jackson.databind.JsonNode;

/**
 * What usually goes wrong with coordinates, said so that whoever made the file knows what to do. What is wrong otherwise
 * {@code BoundaryRules} will say.
 */
final class Coordinates {

    private static final double MAX_LONGITUDE = 180;
    private static final double HALF_THE_GLOBE = 180;

    /** China's land and seas, with room to spare. */
    private static final double WEST = 73;

    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;

    private Coordinates() {}

    /** Rings of positions, or empty if JSON holds anything else. */
    static Optional<List<List<List<Double>>>> rings(JsonNode json) {
        return allOf(json, ring -> allOf(ring, position -> allOf(position, Coordinates::number)));
    }

    private static <T> Optional<List<T>> allOf(JsonNode array, Function<JsonNode, Optional<T>> part) {
        var parts = array.valueStream().map(part).toList();
        return array.isArray() && parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    private static Optional<Double> number(JsonNode json) {
        return json.isNumber() ? Optional.of(json.asDouble()) : Optional.empty();
    }

    /** What is wrong, if it is one of the usual things. */
    static Optional<Text> complaint(List<List<List<Double>>> rings) {
        var positions = rings.stream().flatMap(List::stream).toList();
        if (positions.isEmpty() || positions.stream().anyMatch(position -> position.size() != 2)) {
            return Optional.empty();
        }
        return Stream.of(swapped(positions), projected(positions), acrossTheAntimeridian(rings))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Text> swapped(List<List<Double>> positions) {
        var asGiven = positions.stream().allMatch(position -> isInChina(position.get(0), position.get(1)));
        var turned = positions.stream().allMatch(position -> isInChina(position.get(1), position.get(0)));
        return turned && !asGiven
                ? Optional.of(new Text(
                        "经纬度顺序颠倒：GeoJSON 的坐标是[经度, 纬度]，请互换",
                        "has latitude and longitude swapped: GeoJSON has [longitude, latitude]"))
                : Optional.empty();
    }

    private static boolean isInChina(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }

    private static Optional<Text> projected(List<List<Double>> positions) {
        return positions.stream().flatMap(List::stream).anyMatch(value -> !(Math.abs(value) <= MAX_LONGITUDE))
                ? Optional.of(new Text(
                        "坐标超出范围：应为 WGS-84 经纬度（度），不是投影坐标（米）",
                        "holds coordinates out of range: degrees in WGS-84 are wanted, not metres of a projection"))
                : Optional.empty();
    }

    private static Optional<Text> acrossTheAntimeridian(List<List<List<Double>>> rings) {
        return rings.stream().anyMatch(Coordinates::jumps)
                ? Optional.of(new Text("边界跨越 180° 经线：请在该经线处切开", "crosses the antimeridian (180°): cut it there"))
                : Optional.empty();
    }

    private static boolean jumps(List<List<Double>> ring) {
        for (var i = 1; i < ring.size(); i++) {
            if (Math.abs(ring.get(i).getFirst() - ring.get(i - 1).getFirst()) > HALF_THE_GLOBE) {
                return true;
            }
        }
        return false;
    }
}
