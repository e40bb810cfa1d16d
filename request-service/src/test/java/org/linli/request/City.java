package org.linli.request;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.GridEvent;
import org.linli.event.GridEvent.DivisionRegistered;
import org.linli.event.GridEvent.GridRegistered;
import org.linli.event.GridKind;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.request.place.GridMap;
import org.linli.request.unit.Units;
import org.linli.testkit.TestTopics;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/**
 * The city that tests play in: a district of two streets. {@link #GRID} is the square of 0.01 degrees north-east of 113.30 E,
 * 40.00 N and holds {@link #MICRO_GRID} in its western half; {@link #NEXT_GRID} adjoins in the east; {@link #OTHER_GRID},
 * in the other street, lies a degree away.
 */
@TestComponent
public class City {

    public static final String DISTRICT = "140213";
    public static final String STREET = "140213050";
    public static final String OTHER_STREET = "140213051";
    public static final String COMMUNITY = "140213050001";
    public static final String GRID = "140213050001001";
    public static final String NEXT_GRID = "140213050001002";
    public static final String MICRO_GRID = "140213050001001001";
    public static final String OTHER_GRID = "140213051001001";
    public static final String UNIT = "unit-of-the-city";
    public static final String OTHER_UNIT = "other-unit-of-the-city";

    private static final Instant FOUNDED = Instant.parse("2026-01-01T00:00:00Z");

    private final GridMap map;
    private final Units units;

    City(GridMap map, Units units) {
        this.map = map;
        this.units = units;
    }

    @EventListener(ApplicationReadyEvent.class)
    void found() {
        TestTopics.publish(
                division(DISTRICT, "平城区"),
                division(STREET, "向阳里街道"),
                division(COMMUNITY, "康吉社区"),
                grid(MICRO_GRID, square(113.30, 40.00, 0.005, 0.01)),
                grid(GRID, square(113.30, 40.00, 0.01, 0.01)),
                grid(NEXT_GRID, square(113.31, 40.00, 0.01, 0.01)),
                grid(OTHER_GRID, square(114.30, 40.00, 0.01, 0.01)));
        TestTopics.publish(unit(UNIT), unit(OTHER_UNIT));
        List.of(DISTRICT, STREET, COMMUNITY)
                .forEach(code -> soon(() -> map.path(new DivisionCode(code)).getLast()));
        List.of(GRID, NEXT_GRID, MICRO_GRID, OTHER_GRID)
                .forEach(code -> soon(() -> map.require(new DivisionCode(code))));
        List.of(UNIT, OTHER_UNIT).forEach(unit -> soon(() -> units.require(unit).block()));
    }

    private static void soon(Runnable known) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            known.run();
            return true;
        });
    }

    public static DivisionRegistered division(String code, String name) {
        return new DivisionRegistered(UUID.randomUUID(), new DivisionCode(code), 1, name, FOUNDED);
    }

    public static GridRegistered grid(String code, Boundary boundary) {
        return new GridRegistered(
                UUID.randomUUID(), new DivisionCode(code), 1, "网格" + code, GridKind.BASIC, 400, boundary, FOUNDED);
    }

    public static GridEvent.BoundaryDrawn drawn(String code, long sequence, Boundary boundary) {
        return new GridEvent.BoundaryDrawn(UUID.randomUUID(), new DivisionCode(code), sequence, boundary, FOUNDED);
    }

    public static UnitRegistered unit(String id) {
        return new UnitRegistered(UUID.randomUUID(), id, 1, "单位" + id, new DivisionCode(COMMUNITY), FOUNDED);
    }

    /** A rectangle whose south-western corner is given, in degrees. */
    public static Boundary square(double longitude, double latitude, double width, double height) {
        var east = longitude + width;
        var north = latitude + height;
        return Boundary.polygon(List.of(List.of(
                List.of(longitude, latitude),
                List.of(east, latitude),
                List.of(east, north),
                List.of(longitude, north),
                List.of(longitude, latitude))));
    }
}
