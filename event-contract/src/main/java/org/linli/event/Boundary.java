package org.linli.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A GeoJSON (RFC 7946) Polygon in WGS-84: rings of {@code [longitude, latitude]} in degrees, the outer ring first,
 * each closed.
 *
 * @param type always {@code Polygon}
 * @param coordinates at least one ring of at least four positions
 */
public record Boundary(
        String type, @JsonProperty(required = true) List<List<List<Double>>> coordinates) {

    /** A polygon of the given rings. */
    public static Boundary polygon(List<List<List<Double>>> rings) {
        return new Boundary("Polygon", rings);
    }
}
