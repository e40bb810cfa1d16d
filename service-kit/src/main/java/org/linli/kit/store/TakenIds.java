package org.linli.kit.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import reactor.core.publisher.Mono;

/** Reads, from the store's refusal of many inserts at once, which of them met an id that is taken. */
final class TakenIds {

    private TakenIds() {}

    /** Positions of those that were refused for that reason; the failure itself if anything else went wrong. */
    static Mono<Set<Integer>> among(DataAccessException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof MongoBulkWriteException partly
                        && partly.getWriteConcernError() == null
                        && partly.getWriteErrors().stream().allMatch(TakenIds::isTaken)
                ? Mono.just(partly.getWriteErrors().stream()
                        .map(BulkWriteError::getIndex)
                        .collect(Collectors.toUnmodifiableSet()))
                : Mono.error(failure);
    }

    private static boolean isTaken(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
