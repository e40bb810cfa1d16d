package org.linli.grid;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.event.Boundary;
import org.linli.testkit.Token;

/**
 * A small district that one test has for itself: one street, two communities, and a piece of land of one degree by one that no other
 * town lies on.
 *
 * @param number tells it from the other towns
 */
public record Town(Api api, int number) {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int PER_ROW = 300;

    /** A new town, imported. */
    public static Town imported(Api api) {
        var town = new Town(api, NUMBERS.incrementAndGet());
        api.imported(Api.NATION, town.csv());
        return town;
    }

    /** A new town of which the registry does not know yet. */
    public static Town unknown(Api api) {
        return new Town(api, NUMBERS.incrementAndGet());
    }

    public String csv() {
        return """
                code,level,parent_code,name
                %1$s,DISTRICT,,试验区
                %2$s,STREET,%1$s,东街道
                %3$s,COMMUNITY,%2$s,一社区
                %4$s,COMMUNITY,%2$s,二社区
                """.formatted(district(), street(), community(), sibling());
    }

    public String district() {
        return Integer.toString(900_000 + number);
    }

    public String street() {
        return district() + "001";
    }

    public String community() {
        return street() + "001";
    }

    public String sibling() {
        return street() + "002";
    }

    /** Administers the first community. */
    public Token admin() {
        return Token.of("COMMUNITY_ADMIN").scope(community());
    }

    public double west() {
        return number % PER_ROW - 150.0;
    }

    public double south() {
        return number / PER_ROW - 80.0;
    }

    /**
     * A square on the town's land.
     *
     * @param x west edge, 0 to 1 degrees from the town's
     * @param y south edge, likewise
     */
    public Boundary square(double x, double y, double size) {
        var west = west() + x;
        var south = south() + y;
        return Boundary.polygon(List.of(List.of(
                List.of(west, south),
                List.of(west + size, south),
                List.of(west + size, south + size),
                List.of(west, south + size),
                List.of(west, south))));
    }

    /** The same as GeoJSON. */
    public static String json(Boundary boundary) {
        return "{\"type\":\"Polygon\",\"coordinates\":%s}".formatted(boundary.coordinates());
    }

    /** Creates a grid in the first community and returns its code. */
    public String grid(String kind, int households, Boundary boundary) {
        return created("/divisions/" + community() + "/grids", """
                {"kind":"%s","name":"网格","households":%d,"population":%d,"boundary":%s}""".formatted(
                        kind, households, 3 * households, json(boundary)));
    }

    /** Creates a grid without an outline. */
    public String grid() {
        return created("/divisions/" + community() + "/grids", """
                {"kind":"BASIC","name":"网格","households":400,"population":1000}""");
    }

    /** Creates a micro-grid and returns its code. */
    public String microGrid(String grid, int households, Boundary boundary) {
        return created("/grids/" + grid + "/micro-grids", """
                {"name":"微网格","households":%d,"population":%d,"boundary":%s}""".formatted(households, 3 * households, json(boundary)));
    }

    private String created(String path, String json) {
        return (String) Api.body(api.post(admin(), path, json), 201).get("code");
    }
}
