package org.linli.request.order;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.linli.request.contact.Contacts;
import org.linli.request.course.Deed;
import org.linli.request.course.OrderState;
import org.linli.request.course.Taker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoManagedTypes;

/** How orders are stored. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    static MongoManagedTypes storedTypes() {
        return StoredTypes.of(Order.class, OrderState.class, Taker.class, Deed.class);
    }

    /** One for each list; what else a list is filtered by is picked out along the way. */
    @Bean
    Indexes orderIndexes() {
        return Indexes.on(
                Order.COLLECTION,
                ascending("divisions", OrderFilter.STAGE, "_id"),
                ascending("divisions", "_id"),
                ascending("unitIds", "_id"),
                ascending("memberId", "_id"),
                ascending("request.residentId", "_id"),
                ascending(Orders.CONTACT_PHONE, "_id"),
                ascending("request.contact.key", "_id"),
                ascending("divisions", DueOrders.NEXT),
                ascending(DueOrders.NEXT),
                ascending(DueOrders.TOLD),
                ascending("outbox.at"));
    }

    @Bean
    SealedCollection sealedContacts() {
        return Contacts.PLACE;
    }
}
