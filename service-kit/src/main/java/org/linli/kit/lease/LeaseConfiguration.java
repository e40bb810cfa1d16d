package org.linli.kit.lease;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The timers of a service, for all {@link TimedWork} and {@link LaneWork} that it declares. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class LeaseConfiguration {

    @Bean
    WorkTimer workTimer(
            ReactiveMongoTemplate mongo,
            Clock clock,
            ObjectProvider<TimedWork> works,
            @Value("${linli.lease.batch:100}") int batch,
            @Value("${linli.lease.term:60s}") Duration term,
            MeterRegistry meters) {
        return new WorkTimer(
                new Leases(mongo, clock, batch, term), works.orderedStream().toList(), meters);
    }

    @Bean
    LaneTimer laneTimer(
            ReactiveMongoTemplate mongo,
            Clock clock,
            ObjectProvider<LaneWork> works,
            @Value("${linli.lease.lane.batch:100}") int batch,
            @Value("${linli.lease.lane.term:15s}") Duration term,
            MeterRegistry meters) {
        return new LaneTimer(mongo, clock, works.orderedStream().toList(), batch, term, meters);
    }
}
