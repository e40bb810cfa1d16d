package org.linli.standalone.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A district with made-up ground: an outline of about 15 km around the real one's middle, cut into streets and these into
 * communities. The same district always looks the same.
 */
public final class SampleDistrict {

    /** 平城区. */
    public static final String DEFAULT = "140213";

    private static final int CORNERS = 24;
    private static final double RADIUS_KM = 7.5;
    private static final double IRREGULAR = 0.12;

    private final DivisionList list;
    private final Map<String, Area> areas = new HashMap<>();

    private SampleDistrict(DivisionList list, Area whole) {
        this.list = list;
        draw(whole);
    }

    /**
     * @param code six digits
     * @throws IllegalArgumentException if the division list does not have it
     */
    public static SampleDistrict of(String code) {
        var list = DivisionList.of(code);
        var plane = Plane.around(code);
        return new SampleDistrict(list, new Area(plane, outline(random(code))));
    }

    /** Convex, so that every cell of every cell is convex too. */
    private static Polygon outline(RandomGenerator random) {
        var corners = IntStream.range(0, CORNERS)
                .mapToObj(corner -> {
                    var angle = 2 * Math.PI * (corner + random.nextDouble() / 2) / CORNERS;
                    var radius = RADIUS_KM * (1 + IRREGULAR * (2 * random.nextDouble() - 1));
                    return new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
                })
                .toArray(Coordinate[]::new);
        return (Polygon) Cells.SHAPES.createMultiPointFromCoords(corners).convexHull();
    }

    /** The randomness of one division; every division has its own, so that none depends on another. */
    /** Chance that is the same each time for a seed. */
    public static RandomGenerator random(String code) {
        return new SplittableRandom(Long.parseLong(code));
    }

    private void draw(Area whole) {
        areas.put(list.district().code(), whole);
        var streets = list.streets();
        put(streets, whole.split(streets.size(), random(list.district().code() + "000")));
        for (var street : streets) {
            var communities = list.communitiesOf(street);
            if (!communities.isEmpty()) {
                put(communities, areaOf(street).split(communities.size(), random(street.code())));
            }
        }
    }

    private void put(List<Division> divisions, List<Area> cells) {
        for (var i = 0; i < divisions.size(); i++) {
            areas.put(divisions.get(i).code(), cells.get(i));
        }
    }

    /** Its division list. */
    public DivisionList list() {
        return list;
    }

    /** The ground of the district, or of one of its streets or communities. */
    public Area areaOf(Division division) {
        return Objects.requireNonNull(areas.get(division.code()), division::code);
    }
}
