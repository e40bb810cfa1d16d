package org.linli.evaluation.rule.expression;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an expression is worked out with: the values that one variable has. */
public interface Values {

    /** By name; nested where they are. */
    Map<String, Object> values();

    /** The value at a path such as {@code order.grid}. */
    default Optional<Object> at(String path) {
        @Nullable Object value = values();
        for (var name : path.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return Optional.ofNullable(value);
    }
}
