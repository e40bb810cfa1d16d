package org.linli.kit.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.reactivestreams.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kit.KitTest;
import org.linli.kit.audit.chain.Finding.Break;
import org.linli.kit.audit.chain.Finding.Wrong;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whoever alters, removes, moves or adds an entry behind the service's back is found out. */
@KitTest
class ChainTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Caller ADMIN =
            new Caller("admin-1", Set.of(Role.COMMUNITY_ADMIN), Optional.of("140213050"), Optional.empty());

    private final ReactiveMongoTemplate mongo;
    private final Entries entries;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Verification verification;
    private final Chain chain;

    /** In a database of its own: other tests' calls are audited too. */
    @Autowired
    ChainTest(MongoClient client) {
        this.mongo = new ReactiveMongoTemplate(
                client, "linli_test_chain_" + UUID.randomUUID().toString().substring(0, 8));
        this.entries = new Entries(mongo);
        this.verification = new Verification(mongo, entries, meters);
        this.chain = new Chain(entries);
    }

    @AfterEach
    void drop() {
        mongo.getMongoDatabase().flatMap(database -> Mono.from(database.drop())).block();
    }

    @Test
    void anEmptyTrailIsWhole() {
        assertThat(verification.verify().block()).isEqualTo(new Finding(Head.NONE, Optional.empty()));
    }

    @Test
    void whatWasAppendedIsReadBackAndProven() {
        append(10);

        var found = verification.verify().block();

        assertThat(found.broken()).isEmpty();
        assertThat(found.proven()).isEqualTo(entries.head().block());
        assertThat(found.proven().sequence()).isEqualTo(10);
        assertThat(entries.at(3).block().act()).isEqualTo(act(3));
        assertThat(entries.at(3).block().act().divisions()).containsExactly("14", "1402", "140213", "140213050");
    }

    @Test
    void textsThatAStoreWouldGiveBackDifferentlyAreMendedBeforehand() {
        var odd = Act.of(ADMIN, "a", "zero \0 and half \ud83d", "😀".repeat(600), "::1", "r".repeat(500), NOW);

        chain.append(List.of(odd)).block();

        assertThat(verification.verify().block().broken()).isEmpty();
        assertThat(entries.at(1).block().act().object()).isEqualTo("zero   and half ?");
    }

    static List<Arguments> alterations() {
        return List.of(
                altered("at", new Date(0)),
                altered("subject", "somebody-else"),
                altered("roles", List.of("OPS")),
                altered("roles", List.of()),
                altered("divisions", List.of("14")),
                altered("action", "nothing"),
                altered("object", "things/8"),
                altered("reason", 5),
                altered("from", "127.0.0.1"),
                altered("requestId", ""),
                altered("hash", "0".repeat(64)));
    }

    private static Arguments altered(String field, Object value) {
        return Arguments.of(field, value);
    }

    @ParameterizedTest
    @MethodSource("alterations")
    void anAlteredFieldIsFound(String field, Object value) {
        append(6);

        update(4, Update.update(field, value));

        assertBroken(4, Wrong.CHANGED);
    }

    @Test
    void aFieldThatWasTakenAwayIsFound() {
        append(6);

        update(4, new Update().unset("reason"));

        assertBroken(4, Wrong.CHANGED);
    }

    @Test
    void anotherPredecessorIsFound() {
        append(6);

        update(4, Update.update("previous", "0".repeat(64)));

        assertBroken(4, Wrong.OUT_OF_ORDER);
    }

    @Test
    void aRemovedEntryIsFound() {
        append(6);

        remove(4);

        assertBroken(4, Wrong.MISSING);
    }

    @Test
    void aRemovedBeginningIsFound() {
        append(6);

        remove(1);

        assertBroken(1, Wrong.MISSING);
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() {
        append(6);
        var third = stored(3);
        var fourth = stored(4);
        remove(3);
        remove(4);

        mongo.insert(third.append("_id", StoredEntry.id(4)), StoredEntry.COLLECTION)
                .block();
        mongo.insert(fourth.append("_id", StoredEntry.id(3)), StoredEntry.COLLECTION)
                .block();

        assertBroken(3, Wrong.OUT_OF_ORDER);
    }

    @Test
    void anEntryThatWasReplacedByOneWithAHashOfItsOwnIsFoundAtTheNext() {
        append(6);
        var forged = Entry.after(entries.at(3).block().head(), act(99));

        remove(4);
        mongo.insert(StoredEntry.of(forged), StoredEntry.COLLECTION).block();

        assertBroken(5, Wrong.OUT_OF_ORDER);
    }

    @Test
    void aForgedEntryAtTheEndIsFound() {
        append(6);

        mongo.insert(StoredEntry.of(Entry.after(new Head(6, "f".repeat(64)), act(7))), StoredEntry.COLLECTION)
                .block();

        assertBroken(7, Wrong.OUT_OF_ORDER);
    }

    @Test
    void somethingThatIsNoEntryIsFound() {
        append(6);

        mongo.insert(new Document("_id", "note"), StoredEntry.COLLECTION).block();

        assertBroken(7, Wrong.OUT_OF_ORDER);
    }

    @Test
    void anEndThatWasCutOffIsFoundAsFarAsItHadBeenNoted() {
        append(6);
        verification.noteTheEnd().block();

        remove(6);
        remove(5);

        assertBroken(5, Wrong.TRUNCATED);
    }

    @Test
    void aChainThatWasWrittenAnewIsFoundByTheNotedEnd() {
        append(6);
        verification.noteTheEnd().block();
        mongo.remove(new Query(), StoredEntry.COLLECTION).block();

        new Chain(entries)
                .append(IntStream.rangeClosed(11, 20).mapToObj(ChainTest::act).toList())
                .block();

        assertBroken(6, Wrong.REWRITTEN);
    }

    @Test
    void theNoteStaysWhereItIsWhenTheChainHasLostIt() {
        append(6);
        verification.noteTheEnd().block();
        remove(6);
        new Chain(entries).append(List.of(act(7), act(8))).block();

        verification.noteTheEnd().block();

        assertThat(meters.get("linli.audit.broken").gauge().value()).isEqualTo(1);
        assertBroken(6, Wrong.REWRITTEN);
    }

    @Test
    void theNotedEndIsAGauge() {
        append(6);

        verification.noteTheEnd().block();
        append(2);
        verification.noteTheEnd().block();

        assertThat(meters.get("linli.audit.entries").gauge().value()).isEqualTo(8);
        assertThat(verification.verify().block().broken()).isEmpty();
    }

    @Test
    void twoReplicasWriteOneChain() {
        var other = new Chain(entries);

        Flux.range(0, 40)
                .flatMap(n -> (n % 2 == 0 ? chain : other).append(List.of(act(n), act(n), act(n))), 2)
                .blockLast();

        var found = verification.verify().block();
        assertThat(found.broken()).isEmpty();
        assertThat(found.proven().sequence()).isEqualTo(120);
    }

    /** The next process reads the end from the store, wherever the last one was killed. */
    @Test
    void anotherProcessGoesOnWhereTheLastOneEnded() {
        append(3);

        new Chain(entries).append(List.of(act(4))).block();
        append(1);

        assertThat(verification.verify().block()).satisfies(found -> {
            assertThat(found.broken()).isEmpty();
            assertThat(found.proven().sequence()).isEqualTo(5);
        });
    }

    @Test
    void noTwoEntriesHaveTheSameForm() {
        Consumer<Act> differs = other -> assertThat(Entry.canonical(1, other)).isNotEqualTo(Entry.canonical(1, act(1)));

        differs.accept(Act.of(ADMIN, "act\n6:thin", "gs/1", "because", "10.0.0.1", "r-1", NOW));
        differs.accept(new Act(
                NOW, "admin-1", List.of("COMMUNITY_ADMIN", "14"), List.of(), "act", "things/1", "", "10.0.0.1", "r-1"));
    }

    private void append(int number) {
        var from = (int) entries.head().block().sequence() + 1;
        IntStream.range(from, from + number)
                .forEach(n -> chain.append(List.of(act(n))).block());
    }

    private static Act act(int number) {
        return Act.of(ADMIN, "act", "things/" + number, "", "10.0.0.1", "r-" + number, NOW.plusMillis(number));
    }

    private Document stored(long sequence) {
        return mongo.findById(StoredEntry.id(sequence), Document.class, StoredEntry.COLLECTION)
                .block();
    }

    private void update(long sequence, Update update) {
        mongo.updateFirst(Query.query(where("_id").is(StoredEntry.id(sequence))), update, StoredEntry.COLLECTION)
                .block();
    }

    private void remove(long sequence) {
        mongo.remove(Query.query(where("_id").is(StoredEntry.id(sequence))), StoredEntry.COLLECTION)
                .block();
    }

    private void assertBroken(long sequence, Wrong wrong) {
        var found = verification.verify().block();
        assertThat(found.broken()).contains(new Break(sequence, wrong));
        assertThat(found.proven().sequence()).isEqualTo(sequence - 1);
        assertThat(meters.get("linli.audit.broken").gauge().value()).isEqualTo(1);
    }
}
