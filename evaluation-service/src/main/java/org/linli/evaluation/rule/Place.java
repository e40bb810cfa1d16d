package org.linli.evaluation.rule;

import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.PartyMemberEvent;
import org.linli.event.RequestEvent;

/** Where an event happened: that decides whose rules score it. */
final class Place {

    private Place() {}

    /** Nothing for events of no place, and for those that nobody scores. */
    static Optional<DivisionCode> of(Event event) {
        return switch (event) {
            case RequestEvent of -> Optional.of(of.order().grid());
            case PartyMemberEvent of -> ofMemberOrUnit(of);
            default -> Optional.empty();
        };
    }

    private static Optional<DivisionCode> ofMemberOrUnit(PartyMemberEvent event) {
        return switch (event) {
            case PartyMemberEvent.UnitRegistered registered -> Optional.of(registered.division());
            case PartyMemberEvent.MemberRegistered _ -> Optional.empty();
            case PartyMemberEvent.UnitCheckedIn in -> Optional.of(in.community());
            case PartyMemberEvent.MemberCheckedIn in -> Optional.of(in.community());
            case PartyMemberEvent.ServiceRecordConfirmed confirmed -> Optional.of(confirmed.community());
        };
    }
}
