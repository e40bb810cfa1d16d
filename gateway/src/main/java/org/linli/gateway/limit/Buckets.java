package org.linli.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A bucket of requests for everybody who was active lately: full at first, and full again a window later. */
final class Buckets {

    private final Cache<Key, Bucket> buckets;
    private final Duration window;
    private final TimeMeter clock;

    /** @param most buckets that are remembered; whoever is forgotten begins with a full one */
    Buckets(int most, Duration window, TimeMeter clock) {
        this.window = window;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(window.multipliedBy(2))
                .build();
    }

    private record Key(String owner, long limit) {}

    Bucket of(String owner, long limit) {
        return buckets.get(new Key(owner, limit), key -> full(key.limit(), window, clock));
    }

    /** @param limit as many as come back with every window */
    static Bucket full(long limit, Duration window, TimeMeter clock) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillIntervally(limit, window))
                .withCustomTimePrecision(clock)
                .build();
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
