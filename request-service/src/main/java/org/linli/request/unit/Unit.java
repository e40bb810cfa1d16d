package org.linli.request.unit;

import org.linli.event.DivisionCode;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is known of a unit.
 *
 * @param sequence of the event that told it
 */
@Document("units")
record Unit(@Id String id, String name, DivisionCode division, long sequence) {

    static Unit of(UnitRegistered event) {
        return new Unit(event.subject(), event.name(), event.division(), event.sequence());
    }
}
