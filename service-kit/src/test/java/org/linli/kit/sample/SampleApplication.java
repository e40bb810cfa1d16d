package org.linli.kit.sample;

import java.util.List;
import java.util.Map;
import org.linli.event.Topics;
import org.linli.kit.ServiceKit;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.linli.kit.tally.Increment;
import org.linli.kit.tally.Tallies;
import org.linli.kit.tally.Tally;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoManagedTypes;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

@SpringBootApplication
@Import(ServiceKit.class)
public class SampleApplication {

    @Bean
    MongoManagedTypes storedTypes() {
        return StoredTypes.of(Lamp.class, Lamp.State.class);
    }

    @Bean
    AggregateStore<Lamp> lamps(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        return new AggregateStore<>(Lamp.class, mongo, relay);
    }

    @Bean
    Indexes lampIndexes() {
        return Indexes.on("lamps", Indexes.ascending("outbox.at"), Indexes.ascending("division", "_id"));
    }

    @Bean
    Tally seen(Tallies tallies) {
        return tallies.of("seen");
    }

    /** Counts events by subject; chokes on one of the name "choke". */
    @Bean
    EventHandler counting(Tally seen, Outage outage) {
        return new EventHandler() {
            @Override
            public String group() {
                return "sample.counting";
            }

            @Override
            public List<String> topics() {
                return List.of(Topics.PARTY_MEMBER);
            }

            @Override
            public Mono<Void> handle(List<Received> batch) {
                return outage.pass().then(seen.count(batch, SampleApplication::increments));
            }
        };
    }

    private static List<Increment> increments(Received received) {
        if (received.event().toString().contains("choke")) {
            throw new IllegalArgumentException("cannot digest this");
        }
        return List.of(new Increment(
                received.event().subject(),
                received.origin(),
                Map.of("label", "of " + received.event().subject()),
                Map.of("events", 1L, "sequence-" + received.event().sequence(), 1L)));
    }

    @Bean
    Outage outage() {
        return new Outage();
    }
}
