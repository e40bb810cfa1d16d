package org.linli.request.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent;
import org.linli.event.RequestKind;
import org.linli.event.ReturnGround;
import org.linli.kit.consume.Origin;
import org.linli.kit.consume.Received;
import org.linli.kit.identity.Scope;
import org.linli.request.duplicate.Followers.Follower;
import org.linli.request.order.Reader;

/** Who hears of what. */
class HearersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final DivisionCode GRID = new DivisionCode("140213050001001");
    private static final Reader ADMIN = new Reader("admin-1", true);
    private static final Reader STAFF = new Reader("staff-1", false);
    private static final Optional<Document> WITH_UNIT = Optional.of(new Document("unitIds", List.of("unit-1", "unit-2"))
            .append("memberId", "member-1")
            .append("line", List.of("person:staff-1", "140213050001")));

    private static OrderFacts facts(boolean secret) {
        return new OrderFacts(GRID, RequestKind.HELP, "路灯", Channel.APP, "resident-1", secret ? true : null);
    }

    private static RequestEvent submitted(boolean secret) {
        return new RequestEvent.Submitted(UUID.randomUUID(), "order-1", 1, facts(secret), NOW);
    }

    private static boolean hears(Scope scope, Reader reader, RequestEvent event, Optional<Document> order) {
        var received = new Received(event, new Origin("request.events", 0, 7));
        return Audience.of(scope, reader)
                .hears(LiveEntry.of(received, event, Hearers.of(event, order), List.of(), NOW));
    }

    private static boolean division(String prefix, Reader reader, boolean secret) {
        return hears(new Scope.Division(prefix), reader, submitted(secret), WITH_UNIT);
    }

    @Test
    void staffHearsOfItsDivisionAndOfNoOther() {
        for (var prefix : List.of("", "14", "1402", "140213", "140213050", "140213050001", "140213050001001")) {
            assertThat(division(prefix, STAFF, false)).as(prefix).isTrue();
        }
        assertThat(division("140213050002", ADMIN, false)).isFalse();
        assertThat(hears(new Scope.Nothing(), ADMIN, submitted(false), WITH_UNIT))
                .isFalse();
    }

    @Test
    void whoAskedWhoHasItAndWhoAssistsHearOfIt() {
        for (var person : List.of("resident-1", "member-1")) {
            assertThat(hears(new Scope.Person(person), STAFF, submitted(true), WITH_UNIT))
                    .isTrue();
        }
        for (var unit : List.of("unit-1", "unit-2")) {
            assertThat(hears(new Scope.Unit(unit), STAFF, submitted(true), WITH_UNIT))
                    .isTrue();
        }
        assertThat(hears(new Scope.Person("a-stranger"), STAFF, submitted(false), WITH_UNIT))
                .isFalse();
        assertThat(hears(new Scope.Unit("unit-3"), STAFF, submitted(false), WITH_UNIT))
                .isFalse();
    }

    @Test
    void ofASecretOrderOnlyItsLineHears() {
        assertThat(division("140213050001", ADMIN, true)).isTrue(); // the community answers for it
        assertThat(division("140213050001", new Reader("staff-2", false), true)).isFalse();
        assertThat(division("140213050001", STAFF, true)).isTrue(); // did something with it
        assertThat(division("140213050", ADMIN, true)).isFalse(); // not escalated yet
        assertThat(division("", ADMIN, true)).isFalse();
        assertThat(division("140213050002", STAFF, true)).isFalse(); // somewhere else by now
        assertThat(hears(new Scope.Division("140213050001"), ADMIN, submitted(true), Optional.empty()))
                .isFalse();
    }

    @Test
    void whoLosesAnOrderHearsOfThat() {
        var returned = new RequestEvent.Returned(
                UUID.randomUUID(), "order-1", 5, facts(false), "unit-9", ReturnGround.values()[0], 1, NOW);
        var merged = new RequestEvent.Merged(
                UUID.randomUUID(), "order-1", 5, facts(false), "order-2", null, "member-9", NOW);
        assertThat(hears(new Scope.Unit("unit-9"), STAFF, returned, Optional.empty()))
                .isTrue();
        assertThat(hears(new Scope.Person("member-9"), STAFF, merged, Optional.empty()))
                .isTrue();
        assertThat(hears(new Scope.Person("resident-1"), STAFF, merged, Optional.empty()))
                .isTrue();
    }

    @Test
    void whoAskedTheSameHearsOfTheirOwnOrderThatItsMasterMoved() {
        var received = new Received(submitted(false), new Origin("request.events", 4, 7));
        var entry = LiveEntry.of(
                received,
                submitted(false),
                Hearers.of(submitted(false), WITH_UNIT),
                List.of(
                        new Follower("order-2", "resident-2"),
                        new Follower("order-3", "resident-1"),
                        new Follower("order-4", null)),
                NOW);
        var other = Audience.of(new Scope.Person("resident-2"), STAFF);
        var first = Audience.of(new Scope.Person("resident-1"), STAFF);
        assertThat(other.hears(entry)).isTrue();
        assertThat(entry.heardBy(other.names()))
                .extracting(LiveEntry.Happening::orderId, LiveEntry.Happening::event)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("order-2", "master-submitted"));
        assertThat(entry.heardBy(first.names()))
                .extracting(LiveEntry.Happening::orderId)
                .containsExactly("order-1", "order-3");
        assertThat(Audience.of(new Scope.Person("order-4"), STAFF).hears(entry)).isFalse();
    }

    @Test
    void whatIsSentNamesNobody() {
        var received = new Received(submitted(true), new Origin("request.events", 4, 7));
        var entry = LiveEntry.of(received, submitted(true), Hearers.of(submitted(true), WITH_UNIT), List.of(), NOW);
        assertThat(entry.happening().event()).isEqualTo("submitted");
        assertThat(entry.happening().toString()).doesNotContain("resident", "staff", "member");
        assertThat(entry.partition()).isEqualTo(4);
        assertThat(entry.offset()).isEqualTo(7);
    }
}
