package org.linli.standalone.scenario.stage;

import org.linli.standalone.sample.Area;
import org.linli.standalone.sample.Place;
import org.linli.standalone.sample.SampleDistrict;

/** A grid that is there. */
public record Ground(String code, Area area) {

    /** The same point each time, well inside. */
    Place middle() {
        return area.placeInside(SampleDistrict.random(code));
    }

    String community() {
        return code.substring(0, 12);
    }
}
