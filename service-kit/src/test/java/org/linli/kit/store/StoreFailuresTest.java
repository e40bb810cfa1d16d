package org.linli.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kit.KitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

@KitTest
class StoreFailuresTest {

    private static final ServerAddress ADDRESS = new ServerAddress("127.0.0.1");

    private final ReactiveMongoDatabaseFactory store;

    @Autowired
    StoreFailuresTest(ReactiveMongoDatabaseFactory store) {
        this.store = store;
    }

    static Stream<RuntimeException> away() {
        return Stream.of(
                new MongoConnectionPoolClearedException(
                        new ServerId(new ClusterId("c"), ADDRESS),
                        new IllegalStateException("another operation failed")),
                new MongoNotPrimaryException(new BsonDocument(), ADDRESS));
    }

    @ParameterizedTest
    @MethodSource("away")
    void aStoreThatIsAwayForAMomentIsKnown(RuntimeException failure) {
        assertThat(store.getExceptionTranslator().translateExceptionIfPossible(failure))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void anythingElseIsAFault() {
        var failure = new MongoClientException("a mistake of ours");

        assertThat(store.getExceptionTranslator().translateExceptionIfPossible(failure))
                .isInstanceOf(UncategorizedMongoDbException.class);
    }
}
