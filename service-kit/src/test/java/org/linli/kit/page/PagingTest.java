package org.linli.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final List<String> KEYS =
            IntStream.range(100, 107).mapToObj(Integer::toString).toList();

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "6", "7", "8", "200"})
    void followingTheCursorsShowsEverythingOnce(String limit) {
        var seen = new ArrayList<String>();
        var page = page(Paging.of(null, limit));
        seen.addAll(page.items());
        while (page.nextCursor() != null) {
            page = page(Paging.of(page.nextCursor(), limit));
            seen.addAll(page.items());
        }

        assertThat(seen).isEqualTo(KEYS);
    }

    @Test
    void aPageIsFiftyUnlessAnotherSizeIsAskedFor() {
        assertThat(Paging.of(null, null).limit()).isEqualTo(50);
    }

    @Test
    void aPageKeepsItsCursorInAnotherForm() {
        var page = page(Paging.of(null, "2"));

        assertThat(page.map(Integer::valueOf)).isEqualTo(new Page<>(List.of(100, 101), page.nextCursor()));
    }

    private static Page<String> page(Paging paging) {
        var fetched = KEYS.stream()
                .filter(key ->
                        paging.after().map(after -> key.compareTo(after) > 0).orElse(true))
                .limit(paging.fetch())
                .toList();
        return paging.page(fetched, key -> key);
    }
}
