package org.linli.partymember.division;

import java.util.Optional;
import org.linli.event.CatalogueEvent;
import org.linli.event.CooperationEvent;
import org.linli.event.CultivationEvent;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.EvaluationEvent;
import org.linli.event.Event;
import org.linli.event.FieldEvent;
import org.linli.event.FlowEvent;
import org.linli.event.GridEvent;
import org.linli.event.GridSnapshot;
import org.linli.event.InvolvementEvent;
import org.linli.event.MeetingEvent;
import org.linli.event.PairingEvent;
import org.linli.event.PartyMemberEvent;
import org.linli.event.RebalancingEvent;
import org.linli.event.ReportEvent;
import org.linli.event.RequestEvent;
import org.linli.event.RosterEvent;
import org.linli.event.ServiceEvent;
import org.linli.event.WhistleEvent;
import org.linli.event.WishEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What this service knows of a division.
 *
 * @param code its digits
 * @param sequence that of the event which told of it; an older event changes nothing
 */
@Document("divisions")
public record Division(@Id String code, String name, DivisionLevel level, long sequence) {

    /** What an event tells of a division, if it does. */
    static Optional<Division> toldBy(Event event) {
        return switch (event) {
            case GridEvent.DivisionRegistered e -> Optional.of(of(e.code(), e.name(), e.sequence()));
            case GridEvent.GridRegistered e -> Optional.of(of(e.code(), e.name(), e.sequence()));
            case GridEvent.BoundaryDrawn _,
                    GridEvent.GridRetired _,
                    CatalogueEvent _,
                    GridSnapshot _,
                    FieldEvent _,
                    PartyMemberEvent _,
                    PairingEvent _,
                    InvolvementEvent _,
                    WishEvent _,
                    CooperationEvent _,
                    RosterEvent _,
                    ServiceEvent _,
                    ReportEvent _,
                    RebalancingEvent _,
                    RequestEvent _,
                    WhistleEvent _,
                    FlowEvent _,
                    MeetingEvent _,
                    CultivationEvent _,
                    EvaluationEvent _ -> Optional.empty();
        };
    }

    private static Division of(DivisionCode code, String name, long sequence) {
        return new Division(code.value(), name, code.level(), sequence);
    }
}
