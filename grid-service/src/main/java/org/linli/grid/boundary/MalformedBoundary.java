package org.linli.grid.boundary;

import java.util.List;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Problem.FieldError;
import org.linli.kit.problem.Refusal;
import org.linli.kit.problem.Text;
import org.springframework.http.HttpStatus;

/** A boundary that is not a simple polygon on the globe. */
public final class MalformedBoundary extends Refusal {

    private final List<FieldError> errors;

    MalformedBoundary(List<FieldError> errors) {
        super("malformed boundary: " + errors);
        this.errors = errors;
    }

    @Override
    public Problem problem() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "malformed-request",
                new Text(
                        "边界应为 GeoJSON Polygon：环线闭合、不自相交，坐标为经纬度",
                        "A boundary is a GeoJSON Polygon of closed rings that do not cross, in degrees"),
                errors);
    }
}
