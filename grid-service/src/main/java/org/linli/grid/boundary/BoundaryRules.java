package org.linli.grid.boundary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.kit.problem.Problem.FieldError;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * What a boundary must be: a GeoJSON Polygon (RFC 7946) of closed rings that do not cross themselves or one another, in degrees
 * within range, of at most {@value #MAX_POSITIONS} positions.
 */
public final class BoundaryRules {

    static final int MAX_POSITIONS = 5_000;
    private static final int MIN_POSITIONS = 4;
    private static final double MAX_LONGITUDE = 180;
    private static final double MAX_LATITUDE = 90;
    private static final String COORDINATES = "boundary.coordinates";

    private BoundaryRules() {}

    /**
     * Insists that a boundary is well formed.
     *
     * @return the boundary
     * @throws MalformedBoundary if it is not
     * @throws TooManyPositions if it has more positions than one boundary may
     */
    public static Boundary check(Boundary boundary) {
        var errors = Stream.<Function<Boundary, List<FieldError>>>of(
                        BoundaryRules::ofShape, BoundaryRules::ofRings, BoundaryRules::ofGeometry)
                .map(rules -> rules.apply(boundary))
                .filter(found -> !found.isEmpty())
                .findFirst(); // each set of rules relies on those before it
        errors.ifPresent(found -> {
            throw new MalformedBoundary(found);
        });
        return boundary;
    }

    private static List<FieldError> ofShape(Boundary boundary) {
        if (!"Polygon".equals(boundary.type())) {
            return List.of(new FieldError("boundary.type", "is Polygon"));
        }
        var rings = boundary.coordinates();
        if (rings == null
                || rings.isEmpty()
                || rings.stream().anyMatch(Objects::isNull)) { // JSON may say null anywhere
            return List.of(new FieldError(COORDINATES, "holds at least one ring"));
        }
        if (rings.stream().mapToInt(List::size).sum() > MAX_POSITIONS) {
            throw new TooManyPositions(COORDINATES, MAX_POSITIONS);
        }
        return List.of();
    }

    private static List<FieldError> ofRings(Boundary boundary) {
        var rings = boundary.coordinates();
        return IntStream.range(0, rings.size())
                .boxed()
                .flatMap(i ->
                        wrongWith(rings.get(i))
                                .map(reason -> new FieldError(COORDINATES + "[" + i + "]", reason))
                                .stream())
                .toList();
    }

    private static Optional<String> wrongWith(List<List<Double>> ring) {
        if (ring.size() < MIN_POSITIONS) {
            return Optional.of("has at least " + MIN_POSITIONS + " positions");
        }
        if (isSwapped(ring)) {
            return Optional.of("has the latitude first: each position is [longitude, latitude], such as [113.3, 40.1]");
        }
        if (!ring.stream().allMatch(BoundaryRules::isPosition)) {
            return Optional.of("holds [longitude, latitude] pairs in degrees within ±180 and ±90");
        }
        if (crossesTheAntimeridian(ring)) {
            return Optional.of("crosses the antimeridian (180°) or spans half the globe: no division does");
        }
        return ring.getFirst().equals(ring.getLast()) ? Optional.empty() : Optional.of("ends where it begins");
    }

    /** Read the other way round every position is on the globe, and as it is one is not; or all lie in China instead of the Arctic. */
    private static boolean isSwapped(List<List<Double>> ring) {
        if (!ring.stream().allMatch(BoundaryRules::isReversedPosition)) {
            return false;
        }
        return !ring.stream().allMatch(BoundaryRules::isPosition)
                || ring.stream().allMatch(BoundaryRules::isChinaSwapped);
    }

    private static boolean isReversedPosition(@Nullable List<@Nullable Double> position) {
        return position != null && isPosition(position.reversed());
    }

    private static boolean isChinaSwapped(List<Double> position) {
        return position.get(0) > 3 && position.get(0) < 54 && position.get(1) > 73;
    }

    private static boolean crossesTheAntimeridian(List<List<Double>> ring) {
        return IntStream.range(1, ring.size())
                .anyMatch(i -> Math.abs(ring.get(i).get(0) - ring.get(i - 1).get(0)) > MAX_LONGITUDE);
    }

    private static boolean isPosition(@Nullable List<@Nullable Double> position) {
        return position != null
                && position.size() == 2
                && isWithin(position.get(0), MAX_LONGITUDE)
                && isWithin(position.get(1), MAX_LATITUDE);
    }

    /** Not a number is not within anything. */
    private static boolean isWithin(@Nullable Double degrees, double limit) {
        return degrees != null && Math.abs(degrees) <= limit;
    }

    private static List<FieldError> ofGeometry(Boundary boundary) {
        var fault = new IsValidOp(Outline.of(boundary)).getValidationError();
        return fault == null
                ? List.of()
                : List.of(new FieldError(
                        COORDINATES,
                        "%s near [%s, %s]"
                                .formatted(fault.getMessage(), fault.getCoordinate().x, fault.getCoordinate().y)));
    }
}
