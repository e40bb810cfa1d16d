package org.linli.event;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a record that was read has all that its type promises. What a type promises is looked up once: reflection on each event costs more than parsing it. */
final class Wholeness {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {

        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private Wholeness() {}

    /** @throws IncompleteEvent if a part that may not be absent is */
    static void require(Record whole, String path) {
        for (var part : PARTS.get(whole.getClass())) {
            var value = part.of(whole);
            if (value == null && part.promised()) {
                throw new IncompleteEvent(path + "." + part.name());
            }
            if (value instanceof Record nested) {
                require(nested, path + "." + part.name());
            }
        }
    }

    private record Part(String name, Method accessor, boolean promised) {

        static Part of(RecordComponent component) {
            var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Part(component.getName(), component.getAccessor(), !nullable);
        }

        @Nullable
        Object of(Record owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException unreachable) {
                throw new IllegalStateException("accessors of public records can be called", unreachable);
            }
        }
    }
}
