package org.linli.request.open311;

import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.MalformedCode;
import org.linli.request.place.GridMap;
import org.springframework.stereotype.Component;

/** A jurisdiction is a district, street or community, by its code. */
@Component
class Jurisdictions {

    private static final String NAME = "jurisdiction_id";

    private final GridMap map;
    private final Open311Settings settings;

    Jurisdictions(GridMap map, Open311Settings settings) {
        this.map = map;
        this.settings = settings;
    }

    /** @throws Open311Refused if none is named where one must be, or nobody knows it */
    DivisionCode named(Optional<String> id) {
        var name = id.orElse(settings.jurisdiction());
        if (name.isEmpty()) {
            throw new Open311Refused.BadParameter(NAME);
        }
        var division = read(name);
        if (division.level().compareTo(DivisionLevel.COMMUNITY) > 0 || !isKnown(division)) {
            throw new Open311Refused.Unknown(NAME);
        }
        return division;
    }

    private static DivisionCode read(String name) {
        try {
            return new DivisionCode(name);
        } catch (MalformedCode unknown) {
            throw new Open311Refused.Unknown(NAME);
        }
    }

    private boolean isKnown(DivisionCode division) {
        return map.path(division).stream().anyMatch(step -> step.code().equals(division));
    }
}
