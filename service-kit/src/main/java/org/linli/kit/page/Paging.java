package org.linli.kit.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Problem.FieldError;
import org.linli.kit.problem.Refusal;
import org.linli.kit.problem.Text;
import org.springframework.http.HttpStatus;

/**
 * Which page of a list is asked for ({@code ?cursor=&limit=}). The cursor is the key of the last item seen, so that a page
 * costs the same wherever it lies and nothing is skipped when the list grows. A controller method that names it as a
 * parameter gets it.
 *
 * @param after key of the last item of the page before
 * @param limit 1 to 200 items
 */
public record Paging(Optional<String> after, int limit) {

    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    static Paging of(@Nullable String cursor, @Nullable String limit) {
        return new Paging(
                Optional.ofNullable(cursor).map(Paging::decode), limit == null ? DEFAULT_LIMIT : parse(limit));
    }

    private static int parse(String limit) {
        try {
            var number = Integer.parseInt(limit);
            if (number > MAX_LIMIT) {
                throw MalformedPaging.tooLarge();
            }
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw MalformedPaging.limit();
        }
        throw MalformedPaging.limit();
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw MalformedPaging.cursor();
        }
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** How many to fetch: one more than the page, to know whether another follows. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * The page out of {@link #fetch()} items.
     *
     * @param key what the list is ordered by
     */
    public <T> Page<T> page(List<T> fetched, Function<? super T, String> key) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        var items = List.copyOf(fetched.subList(0, limit));
        return new Page<>(items, encode(key.apply(items.getLast())));
    }

    /** A cursor or limit that cannot be used. */
    static final class MalformedPaging extends Refusal {

        private final Problem problem;

        private MalformedPaging(Problem problem) {
            super(problem.slug());
            this.problem = problem;
        }

        static MalformedPaging limit() {
            return new MalformedPaging(Problem.malformed("limit", "limit 应为 1 至 200", "limit is 1 to 200"));
        }

        static MalformedPaging tooLarge() {
            return new MalformedPaging(new Problem(
                    HttpStatus.BAD_REQUEST,
                    "page-too-large",
                    new Text("每页最多 200 条", "A page holds at most 200 items"),
                    List.of(new FieldError("limit", "is at most " + MAX_LIMIT))));
        }

        static MalformedPaging cursor() {
            return new MalformedPaging(
                    Problem.malformed("cursor", "cursor 应为上一页返回的值", "cursor is what the page before returned"));
        }

        @Override
        public Problem problem() {
            return problem;
        }
    }
}
