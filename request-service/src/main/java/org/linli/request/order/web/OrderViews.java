package org.linli.request.order.web;

import org.linli.request.contact.Contacts;
import org.linli.request.order.Order;
import org.linli.request.place.GridMap;
import org.springframework.stereotype.Component;

/** Puts the names of divisions to an order, and the mask over its contact. */
@Component
class OrderViews {

    private final GridMap map;
    private final Contacts contacts;

    OrderViews(GridMap map, Contacts contacts) {
        this.map = map;
        this.contacts = contacts;
    }

    OrderView of(Order order) {
        var contact = contacts.masked(order.id(), order.request().contact());
        return OrderView.of(order, map.path(order.request().grid()), contact);
    }

    /** For someone who has not taken it. */
    OrderView anonymous(Order order) {
        return OrderView.anonymous(order, map.path(order.request().grid()));
    }
}
