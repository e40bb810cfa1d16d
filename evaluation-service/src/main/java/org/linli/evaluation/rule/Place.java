package org.linli.evaluation.rule;

import java.util.Optional;
import org.linli.event.CultivationEvent;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.InvolvementEvent;
import org.linli.event.MeetingEvent;
import org.linli.event.PairingEvent;
import org.linli.event.PartyMemberEvent;
import org.linli.event.RequestEvent;
import org.linli.event.ServiceEvent;
import org.linli.event.WhistleEvent;
import org.linli.event.WishEvent;

/** Where an event happened: that decides whose rules score it. */
final class Place {

    private Place() {}

    /** Nothing for events of no place, and for those that nobody scores. */
    static Optional<DivisionCode> of(Event event) {
        return switch (event) {
            case RequestEvent of -> Optional.of(of.order().grid());
            case PartyMemberEvent of -> ofMemberOrUnit(of);
            case WhistleEvent of -> Optional.of(of.whistle().division());
            case ServiceEvent of -> Optional.of(of.service().community());
            case WishEvent of -> Optional.of(of.wish().community());
            case PairingEvent of -> Optional.of(of.community());
            case InvolvementEvent of -> Optional.of(ofInvolvement(of));
            case MeetingEvent of -> Optional.of(of.meeting().division());
            case CultivationEvent of -> Optional.of(of.division());
            default -> Optional.empty();
        };
    }

    private static DivisionCode ofInvolvement(InvolvementEvent event) {
        return switch (event) {
            case InvolvementEvent.PostClaimed claimed -> claimed.community();
            case InvolvementEvent.PostReleased released -> released.community();
            case InvolvementEvent.TeamJoined joined -> joined.division();
            case InvolvementEvent.TeamLeft left -> left.division();
            case InvolvementEvent.ActivitySeatGivenUp up -> up.community();
            case InvolvementEvent.ActivityAttended attended -> attended.community();
            case InvolvementEvent.ActivityHeld held -> held.community();
            case InvolvementEvent.ActivityCancelled cancelled -> cancelled.community();
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
