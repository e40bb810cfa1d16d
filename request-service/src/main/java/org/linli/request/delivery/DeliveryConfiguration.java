package org.linli.request.delivery;

import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.kit.IdSource;
import org.linli.kit.store.Indexes;
import org.linli.request.delivery.wire.Wire;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How deliveries are stored and carried out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    Indexes deliveryIndexes() {
        return Indexes.on(
                Lane.COLLECTION,
                ascending("queue", "dueAt"),
                ascending("receiver", "_id"),
                ascending("receiver", "divisions", "_id"),
                ascending("kind", "state", "divisions", "_id"),
                ascending("kind", "state", "waitingSince"),
                ascending("outbox.at"));
    }

    @Bean
    DeliveryMetrics deliveryMetrics(Lanes lanes, List<Receivers> kinds, MeterRegistry meters, Clock clock) {
        return new DeliveryMetrics(lanes, kinds, meters, clock);
    }

    @Bean
    DeliveryTimer deliveryTimer(
            Lanes lanes,
            Wire wire,
            Breakers breakers,
            DeliverySettings settings,
            DeliveryMetrics metrics,
            List<Receivers> kinds,
            IdSource ids,
            Clock clock) {
        var courier = new Courier(
                lanes,
                wire,
                breakers,
                settings,
                metrics,
                ids,
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
        return new DeliveryTimer(lanes, courier, kinds);
    }
}
