package org.linli.kit.store;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/**
 * Knows a store that is away for a moment in every form in which its driver says so. Spring Data leaves some of them without a category,
 * and then a caller would be told of a fault, and an event would be parked, where trying again is right.
 */
final class StoreFailures extends MongoExceptionTranslator {

    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException failure) {
        return isAway(failure)
                ? new DataAccessResourceFailureException(failure.getMessage(), failure)
                : super.translateExceptionIfPossible(failure);
    }

    private static boolean isAway(RuntimeException failure) {
        return failure instanceof MongoConnectionPoolClearedException
                || failure instanceof MongoServerUnavailableException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException;
    }
}
