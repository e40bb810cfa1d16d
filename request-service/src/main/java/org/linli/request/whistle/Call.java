package org.linli.request.whistle;

import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.request.place.Spot;

/**
 * What the whistle is about. Nothing that happens to it changes it.
 *
 * @param division the street, community or grid
 * @param place the exact spot, if one was given
 * @param orderId the order that it helps on, if it is about one
 * @param matter 1 to 50 characters
 * @param text 1 to 2,000 characters
 */
public record Call(
        DivisionCode division,
        @Nullable Spot place,
        @Nullable String orderId,
        String matter,
        String text) {}
