package org.linli.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.kit.KitTest;
import org.linli.kit.audit.chain.Chain;
import org.linli.kit.audit.chain.Entries;
import org.linli.kit.audit.chain.Verification;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many acts at once make one chain, from however many replicas. */
@KitTest
class AuditTrailTest {

    private static final Caller ADMIN =
            new Caller("admin-1", Set.of(Role.COMMUNITY_ADMIN), Optional.of("140213050"), Optional.empty());

    private final MongoClient client;

    @Autowired
    AuditTrailTest(MongoClient client) {
        this.client = client;
    }

    @Test
    void manyActsOfTwoReplicasMakeOneUnbrokenChain() {
        var mongo = new ReactiveMongoTemplate(
                client, "linli_test_trail_" + UUID.randomUUID().toString().substring(0, 8));
        var entries = new Entries(mongo);
        var replicas = List.of(trail(entries), trail(entries));

        Flux.range(0, 2_000)
                .flatMap(n -> replicas.get(n % 2).record(ADMIN, "act", "things/" + n, ""), 200)
                .blockLast();

        var found = new Verification(mongo, entries, new SimpleMeterRegistry())
                .verify()
                .block();
        assertThat(found.broken()).isEmpty();
        assertThat(found.proven().sequence()).isEqualTo(2_000);
        assertThat(mongo.findDistinct(new Query(), "object", "audit_entries", String.class)
                        .count()
                        .block())
                .isEqualTo(2_000);
        mongo.getMongoDatabase().flatMap(database -> Mono.from(database.drop())).block();
    }

    @Test
    void whoCannotBeRecordedMayNotAct() {
        try (var nobody = MongoClients.create("mongodb://127.0.0.1:9/?serverSelectionTimeoutMS=200")) {
            var trail = trail(new Entries(new ReactiveMongoTemplate(nobody, "nobody")));

            assertThatThrownBy(() -> trail.record(ADMIN, "act", "things/1", "").block())
                    .isInstanceOf(DataAccessResourceFailureException.class);
            assertThatThrownBy(() -> trail.record(ADMIN, "act", "things/2", "").block())
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }
    }

    private static AuditTrail trail(Entries entries) {
        return new AuditTrail(new Chain(entries), Clock.systemUTC(), new SimpleMeterRegistry());
    }
}
