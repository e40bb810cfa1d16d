package org.linli.kit.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor what to ask with for the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** The same page with each item as something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> form) {
        return new Page<R>(items.stream().<R>map(form).toList(), nextCursor);
    }
}
