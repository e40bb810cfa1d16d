package org.linli.kit.store;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.data.mongodb.MongoManagedTypes;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Tells the mapping which types are stored, so that a state is found again by its alias. */
public final class StoredTypes {

    private StoredTypes() {}

    /** The given types and, of sealed ones, all their cases. */
    public static MongoManagedTypes of(Class<?>... types) {
        return MongoManagedTypes.from(
                Arrays.stream(types).flatMap(StoredTypes::cases).toArray(Class<?>[]::new));
    }

    /** Makes types known to a store that has been set up, for a feature that brings its own: of sealed ones, all their cases. */
    public static void makeKnown(ReactiveMongoTemplate mongo, Class<?>... types) {
        Arrays.stream(types)
                .flatMap(StoredTypes::cases)
                .forEach(mongo.getConverter().getMappingContext()::getPersistentEntity);
    }

    private static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredTypes::cases)
                : Stream.of(type);
    }
}
