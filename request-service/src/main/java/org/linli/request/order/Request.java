package org.linli.request.order;

import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.OrderFacts;
import org.linli.event.RequestKind;
import org.linli.kit.personal.vault.Sealed;
import org.linli.request.deadline.Terms;
import org.linli.request.place.Spot;

/**
 * What was asked (诉求). Nothing that happens to the order changes it.
 *
 * @param category matter, 1 to 50 characters
 * @param text 1 to 2,000 characters
 * @param grid the grid (15 digits) or micro-grid (18) that it lies in
 * @param place the exact spot, if one was given
 * @param residentId pseudonym of who asked, if a resident did
 * @param contact whom to call, if somebody is named
 * @param secret whether only those who handle it may know of it (保密)
 * @param terms what it is held to, as of when it came in
 */
public record Request(
        RequestKind kind,
        String category,
        String text,
        Channel channel,
        DivisionCode grid,
        @Nullable Spot place,
        @Nullable String residentId,
        @Nullable Sealed contact,
        boolean secret,
        Terms terms) {

    Request heldTo(Terms held) {
        return new Request(kind, category, text, channel, grid, place, residentId, contact, secret, held);
    }

    /** What other services are told with every event: not the text, not the spot, not the contact. */
    OrderFacts facts() {
        return new OrderFacts(grid, kind, category, channel, residentId, secret ? true : null);
    }
}
