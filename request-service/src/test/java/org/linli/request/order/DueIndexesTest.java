package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kit.store.Indexes;
import org.linli.request.RequestServiceTest;

/** What the clock asks for, communities, what is due the longest and how much is late, each has an index of its own. */
@RequestServiceTest
class DueIndexesTest {

    private final List<Indexes> declared;

    DueIndexesTest(List<Indexes> declared) {
        this.declared = declared;
    }

    @Test
    void whatTheClockAsksForIsServedByOneIndexEach() {
        var definitions = declared.stream()
                .filter(indexes -> indexes.collection().equals(Order.COLLECTION))
                .flatMap(indexes -> indexes.definitions().stream())
                .map(index -> List.copyOf(index.getIndexKeys().keySet()));

        assertThat(definitions)
                .contains(
                        List.of("divisions", "deadlines.nextAt"),
                        List.of("deadlines.nextAt"),
                        List.of("deadlines.told"));
    }
}
