package org.linli.evaluation.anomaly;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.linli.event.RequestEvent.Rated;
import org.linli.kit.consume.Received;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.store.Indexes;
import org.linli.kit.tally.Increment;
import org.linli.kit.tally.Tallies;
import org.linli.kit.tally.Tally;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How often who was satisfied with whom, counted exactly once. */
@Repository
class Praises {

    private static final String COLLECTION = "praises";
    private static final String TIMES = "times";
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final ReactiveMongoTemplate mongo;
    private final Tally tally;
    private final int limit;

    Praises(ReactiveMongoTemplate mongo, Tallies tallies, AnomalySettings settings) {
        this.mongo = mongo;
        this.tally = tallies.of(COLLECTION);
        this.limit = settings.praise();
    }

    /** @param praising ratings that are praise, and nothing else */
    @Unscoped("the detector looks everywhere")
    Mono<Void> count(List<Received> praising) {
        return tally.count(
                praising,
                received -> Praise.of((Rated) received.event()).stream()
                        .map(praise -> new Increment(praise.key(), received.origin(), Map.of(), Map.of(TIMES, 1L)))
                        .toList());
    }

    /** What is odd about a praise, if it is given back as often. */
    @Unscoped("the detector looks everywhere")
    Mono<Finding> mutual(Praise praise) {
        return Mono.zip(times(praise), times(praise.back()))
                .filter(both -> Math.min(both.getT1(), both.getT2()) >= limit)
                .map(both -> praise.mutual(both.getT1(), both.getT2(), limit));
    }

    private Mono<Long> times(Praise praise) {
        return mongo.findById(praise.key(), Document.class, COLLECTION)
                .map(document -> document.get(TIMES, 0L))
                .defaultIfEmpty(0L);
    }

    @Configuration(proxyBeanMethods = false)
    static class PraiseIndexes {

        @Bean
        Indexes indexesOfPraises() {
            return Indexes.on(COLLECTION + "_inbox", new Index("seenAt", Sort.Direction.ASC).expire(REMEMBERED));
        }
    }
}
