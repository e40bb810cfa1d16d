package org.linli.standalone.fuzz;

import java.util.List;
import org.linli.standalone.description.Draft;

/** Spoils headers. What they say may make sense. */
final class HeaderMutations {

    private record Odd(String header, List<String> values) {}

    private static final List<Odd> ODD = List.of(
            new Odd(
                    "If-Match",
                    List.of("\"1\"", "1", "W/\"1\"", "\"x\"", "\"99999999999999999999\"", "*", "\"1\", \"2\"")),
            new Odd("Accept-Language", List.of("en", "zh", "xx", "*", "en;q=2", ";;;", "x".repeat(1000))),
            new Odd("Accept", List.of("application/json", "text/html", "*/*", "nonsense", "application/xml;q=1")),
            new Odd("X-Request-Id", List.of("a", "x".repeat(65), "a b", "<script>")),
            new Odd("Idempotency-Key", List.of("fuzz-1", "fuzz-2", "x".repeat(500), "a b", "\"quoted\"")),
            new Odd("X-Roles", List.of("DISTRICT_ADMIN")),
            new Odd("X-Long", List.of("x".repeat(20_000))),
            new Odd(
                    "Content-Type",
                    List.of(
                            "text/plain",
                            "application/xml",
                            "application/json; charset=utf-16",
                            "nonsense",
                            "multipart/form-data")));

    private final Values values;

    HeaderMutations(Values values) {
        this.values = values;
    }

    List<Mutation> all() {
        return ODD.stream()
                .map(odd -> new Mutation(odd.header(), false, draft -> spoilt(draft, odd)))
                .toList();
    }

    private Draft spoilt(Draft draft, Odd odd) {
        if (draft.body().length > 0 || !odd.header().equals("Content-Type")) {
            draft.headers().put(odd.header(), values.pick(odd.values()));
        }
        return draft;
    }
}
