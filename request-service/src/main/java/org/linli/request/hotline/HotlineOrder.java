package org.linli.request.hotline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.store.Aggregate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the hotline said of an order that it sent in. It never changes: the number is taken for ever, and names this order.
 *
 * @param id partner and number
 * @param orderId of the order that it became; decided here, before the order is there
 * @param fingerprint of everything that was sent, keyed, so that nothing can be guessed from it
 * @param divisions every code that covers the order's grid
 * @param caller who called, and the address they gave, sealed
 */
@Document(HotlineOrder.COLLECTION)
@TypeAlias("hotline-order")
record HotlineOrder(
        @Id String id,
        long version,
        String partner,
        String number,
        String orderId,
        String fingerprint,
        List<String> divisions,
        Details details,
        @Nullable Sealed caller,
        Instant receivedAt)
        implements Aggregate {

    static final String COLLECTION = "hotline_orders";

    HotlineOrder {
        divisions = List.copyOf(divisions);
    }

    /** How numbers of one partner are kept apart from those of another. */
    static String key(String partner, String number) {
        return partner + "/" + number;
    }

    /**
     * What is nobody's secret.
     *
     * @param channel by which the resident reached the hotline
     * @param classCode of the hotline's own classification
     * @param agency that the hotline holds answerable
     * @param urges how often the resident had urged before it was sent in
     * @param recording where the hotline keeps what was said
     */
    record Details(
            SourceChannel channel,
            @Nullable String classCode,
            @Nullable String agency,
            int urges,
            @Nullable String recording) {}
}
