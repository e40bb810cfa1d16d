package org.linli.grid.imports.outline;

import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.MalformedCode;
import org.linli.grid.boundary.BoundaryRules;
import org.linli.grid.boundary.MalformedBoundary;
import org.linli.grid.boundary.TooManyPositions;
import org.linli.grid.imports.job.Judged;
import org.linli.grid.imports.job.Position;
import org.linli.grid.imports.job.Rejection;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Text;
import tools.jackson.databind.JsonNode;

/**
 * What can be said of a feature without looking at any other.
 *
 * @param scope where the caller may draw
 */
record FeatureRules(Scope scope) {

    private static final String CODE = "properties.code";
    private static final String TYPE = "geometry.type";
    private static final String COORDINATES = "geometry.coordinates";

    /** The level of the division that a feature is about; the highest if it is about none. */
    static DivisionLevel levelOf(Feature feature) {
        try {
            return feature.json() == null ? DivisionLevel.DISTRICT : new DivisionCode(code(feature.json())).level();
        } catch (MalformedCode malformed) {
            return DivisionLevel.DISTRICT;
        }
    }

    /** The outline, or the first thing that is wrong with the feature. */
    Judged<NewOutline> judge(Feature feature) {
        var at = feature.at();
        if (feature.json() == null) {
            return wrong(at, COORDINATES, "要素过大", "is larger than any outline may be");
        }
        if (!feature.json().path("type").asString("").equals("Feature")) {
            return wrong(at, "type", "应为 Feature", "is Feature");
        }
        try {
            return judge(
                    at, new DivisionCode(code(feature.json())), feature.json().path("geometry"));
        } catch (MalformedCode malformed) {
            return wrong(at, CODE, "应为 6、9、12、15 或 18 位区划代码", "is a division code of 6, 9, 12, 15 or 18 digits");
        }
    }

    /** Many tools write a code as a number. */
    private static String code(JsonNode feature) {
        var code = feature.path("properties").path("code");
        return code.isString() || code.isIntegralNumber() ? code.asString() : "";
    }

    private Judged<NewOutline> judge(Position at, DivisionCode code, JsonNode geometry) {
        if (!scope.covers(code)) {
            return wrong(at, CODE, "超出您的管辖范围", "lies outside your scope");
        }
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(at, code, geometry.path("coordinates"));
            case "MultiPolygon" ->
                wrong(
                        at,
                        TYPE,
                        "不接受 MultiPolygon：一个区划只有一条外边界，请合并，或为各部分分别建网格",
                        "is not MultiPolygon: a division has one outer ring; join the parts, or make each a grid of its own");
            default -> wrong(at, TYPE, "应为 Polygon", "is Polygon");
        };
    }

    private static Judged<NewOutline> polygon(Position at, DivisionCode code, JsonNode coordinates) {
        var rings = Coordinates.rings(coordinates);
        if (rings.isEmpty()) {
            return wrong(at, COORDINATES, "应为环线数组，每个坐标为[经度, 纬度]", "is a list of rings of [longitude, latitude]");
        }
        var complaint = Coordinates.complaint(rings.get());
        return complaint
                .<Judged<NewOutline>>map(text -> new Judged.Wrong<>(new Rejection(at, COORDINATES, text)))
                .orElseGet(() -> checked(at, new NewOutline(code, Boundary.polygon(rings.get()))));
    }

    private static Judged<NewOutline> checked(Position at, NewOutline outline) {
        try {
            BoundaryRules.check(outline.boundary());
            return new Judged.Right<>(at, outline);
        } catch (MalformedBoundary malformed) {
            return new Judged.Wrong<>(rejection(at, malformed.problem()));
        } catch (TooManyPositions tooMany) {
            return new Judged.Wrong<>(rejection(at, tooMany.problem()));
        }
    }

    /** The first fault is enough: fields are named as they are here and not as in a call with one boundary. */
    private static Rejection rejection(Position at, Problem problem) {
        var fault = problem.errors().getFirst();
        return new Rejection(
                at,
                fault.field().replaceFirst("^boundary", "geometry"),
                new Text(problem.detail().zh() + "（" + fault.reason() + "）", fault.reason()));
    }

    private static Judged<NewOutline> wrong(Position at, String field, String zh, String en) {
        return new Judged.Wrong<>(Rejection.of(at, field, zh, en));
    }
}
