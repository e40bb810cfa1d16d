package org.linli.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.embedded.EmbeddedDocumentStore;
import org.linli.embedded.EmbeddedKafka;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * Gives a service under test a store, a broker and an identity provider. The store is the one that {@code LINLI_MONGODB_URI}
 * names, a MongoDB container if {@code LINLI_TEST_STORE=container}, else the embedded one; each context has a database of
 * its own, dropped when the context closes.
 */
public final class TestBackends implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    /** Where the store answers. */
    public static String storeUri() {
        return Store.URI;
    }

    /** Where the broker answers. */
    public static String bootstrapServers() {
        return Broker.BOOTSTRAP;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var run = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX) + "_" + CONTEXTS.incrementAndGet();
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + storeUri(),
                        "spring.mongodb.database=linli_test_" + run,
                        "spring.kafka.bootstrap-servers=" + bootstrapServers(),
                        "linli.identity.issuer=" + TestIssuer.ISSUER,
                        "linli.identity.jwks-uri=" + TestIssuer.jwksUri(),
                        "linli.events.partitions=3",
                        "linli.outbox.sweep-every=500ms",
                        "linli.test.run=" + run,
                        "linli.personal.keys=" + TestKeys.file(),
                        "linli.partners.file=" + TestPartners.file(),
                        "spring.test.webtestclient.timeout=60s", // a busy machine is slow, not wrong
                        "server.port=0",
                        "management.server.port=0")
                .applyTo(context);
    }

    /** Started when first asked for. */
    private static final class Store {
        static final String URI = Optional.ofNullable(System.getenv("LINLI_MONGODB_URI"))
                .orElseGet(() -> "container".equals(System.getenv("LINLI_TEST_STORE")) ? container() : embedded());

        private static String embedded() {
            return EmbeddedDocumentStore.inMemory().uri();
        }

        private static String container() {
            var mongo = new MongoDBContainer("mongo:8.0").withReplicaSet();
            mongo.start();
            return mongo.getReplicaSetUrl();
        }
    }

    /** Started when first asked for. */
    private static final class Broker {
        static final String BOOTSTRAP =
                Optional.ofNullable(System.getenv("LINLI_KAFKA_BOOTSTRAP")).orElseGet(Broker::embedded);

        private static String embedded() {
            try {
                return EmbeddedKafka.start(Files.createTempDirectory("linli-test-kafka"), 0, 0)
                        .bootstrapServers();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
