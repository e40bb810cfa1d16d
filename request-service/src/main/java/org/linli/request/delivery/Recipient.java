package org.linli.request.delivery;

import java.util.List;

/**
 * Who is to be told of one order.
 *
 * @param kind of receiver, as {@link Receivers#kind()} has it
 * @param name of the receiver among those of its kind
 * @param orderId whose messages reach it in order
 * @param divisions every code that covers the order's grid, for whoever looks after deliveries there
 */
public record Recipient(String kind, String name, String orderId, List<String> divisions) {

    public Recipient {
        divisions = List.copyOf(divisions);
    }

    /** Names the receiver among all. */
    public static String receiver(String kind, String name) {
        return kind + ":" + name;
    }

    String receiver() {
        return receiver(kind, name);
    }

    /** Names the lane: one for each receiver and order, the youngest orders' last. */
    String lane() {
        return receiver() + "/" + orderId;
    }
}
