package org.linli.standalone.scenario.stage;

import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.RequestKind;
import org.linli.standalone.sample.Division;
import org.linli.standalone.sample.Place;

/**
 * A request that will be made, and how far it will get.
 *
 * @param place inside one of the community's grids
 * @param resident number of who asks, from 0
 * @param unit place in the list of units of the one it is dispatched to, from 0
 * @param satisfied what the resident will say of it; absent for one who says nothing
 */
public record PlannedRequest(
        RequestKind kind,
        String category,
        String text,
        Channel channel,
        Division community,
        Place place,
        int resident,
        int unit,
        Stage last,
        @Nullable Boolean satisfied) {

    /** How far an order has come. */
    enum Stage {
        SUBMITTED,
        DISPATCHED,
        SIGNED,
        ANSWERED,
        CLOSED
    }

    /** The pseudonym of who asks. */
    String residentId() {
        return "resident-%03d".formatted(resident);
    }

    /** Whom to call. */
    FictitiousPerson contact() {
        return FictitiousPerson.resident(resident);
    }

    boolean reaches(Stage stage) {
        return last.compareTo(stage) >= 0;
    }
}
