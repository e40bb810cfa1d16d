package org.linli.kit.tally;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Exactly-once counters. */
@Configuration(proxyBeanMethods = false)
public class TallyConfiguration {

    @Bean
    Tallies tallies(ReactiveMongoTemplate mongo, Clock clock) {
        return new Tallies(mongo, clock);
    }
}
