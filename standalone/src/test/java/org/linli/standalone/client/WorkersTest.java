package org.linli.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final List<Integer> THOUSAND =
            IntStream.range(0, 1000).boxed().toList();

    @Test
    void everyItemIsDoneOnce() {
        var done = new ConcurrentSkipListSet<Integer>();

        new Workers(8).forEach(THOUSAND, done::add);

        assertThat(done).containsExactlyElementsOf(THOUSAND);
    }

    @Test
    void asManyAsAllowedWorkAtTheSameTime() {
        var together = new CountDownLatch(4);

        new Workers(4).forEach(List.of(1, 2, 3, 4), ignored -> {
            together.countDown();
            awaitQuietly(together); // nobody gets past this alone
        });

        assertThat(together.getCount()).isZero();
    }

    @Test
    void theFirstFailureStopsAllAndIsThrown() {
        var begun = new AtomicInteger();
        var endless = Collections.nCopies(Integer.MAX_VALUE, "item");

        assertThatThrownBy(() -> new Workers(2).forEach(endless, item -> {
                    if (begun.incrementAndGet() == 10) {
                        throw new IllegalStateException("ten");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ten");
        assertThat(begun).hasPositiveValue().hasValueLessThan(Integer.MAX_VALUE);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
