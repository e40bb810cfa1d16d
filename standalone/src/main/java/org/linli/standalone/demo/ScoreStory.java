package org.linli.standalone.demo;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.linli.standalone.client.Answer;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;

/** 三评: what the events have made of it – points with their reasons, the board, the figures. */
final class ScoreStory {

    private static final Duration EVENTS_ARRIVE_WITHIN = Duration.ofSeconds(30);
    private static final Duration EVERY = Duration.ofMillis(200);

    /** Who is scored, and how many entries the story brings at least. */
    enum Scored {
        /** Two requests closed. */
        RESIDENT(2),
        /** One request answered, and rated. */
        UNIT(2),
        /** One request answered, and rated; one service confirmed. */
        MEMBER(3);

        private final int entries;

        Scored(int entries) {
            this.entries = entries;
        }
    }

    private final Gateway gateway;
    private final Narrator narrator;
    private final Cast cast;
    private final Map<Scored, Long> before = new EnumMap<>(Scored.class);

    ScoreStory(Gateway gateway, Narrator narrator, Cast cast) {
        this.gateway = gateway;
        this.narrator = narrator;
        this.cast = cast;
    }

    /** Looks at the scores before anything happens. */
    void begin() {
        for (var scored : Scored.values()) {
            before.put(scored, entries(scored));
        }
    }

    void play() {
        narrator.step("积分由事件得出:评居民。", "Points follow from the events, which come over Kafka. First the resident.");
        score(Scored.RESIDENT);
        narrator.step("评单位。", "The unit.");
        score(Scored.UNIT);
        narrator.step("评党员。", "The member. Every entry names its rule, its event and its arithmetic.");
        score(Scored.MEMBER);
        board();
        figures();
    }

    private void score(Scored scored) {
        awaitEvents(scored);
        narrator.shown(get(scored, "points?"), "points", "entries");
        var entries = narrator.shown(get(scored, "ledger-entries?limit=5&")).body();
        entries.path("items")
                .forEach(
                        entry -> narrator.tell(entry, "points", "rule.id", "rule.text.zh", "event.type", "arithmetic"));
    }

    /** Until what was done here has been scored, or for so long that something must be wrong. */
    private void awaitEvents(Scored scored) {
        var wanted = before.getOrDefault(scored, 0L) + scored.entries;
        var end = System.nanoTime() + EVENTS_ARRIVE_WITHIN.toNanos();
        while (entries(scored) < wanted && System.nanoTime() < end) {
            narrator.pause(EVERY);
        }
    }

    private long entries(Scored scored) {
        return get(scored, "points?").body().path("entries").asLong(0);
    }

    private Answer get(Scored scored, String what) {
        var subject = "subjectKind=" + scored + "&subjectId=" + cast.idOf(scored);
        return gateway.send(cast.as(scored), Call.get("/api/v1/" + what + subject));
    }

    private void board() {
        narrator.step("积分榜。", "The leaderboard of the community.");
        var path = "/api/v1/leaderboards?limit=3&subjectKind=MEMBER&division="
                + cast.community().code();
        var board = narrator.shown(gateway.send(cast.asCommunity(), Call.get(path)));
        board.body().path("items").forEach(place -> narrator.tell(place, "rank", "subjectKind", "subjectId", "points"));
    }

    private void figures() {
        narrator.step("社区的处置率和满意率。", "The community's figures.");
        var path = "/api/v1/request-figures?division=" + cast.community().code();
        narrator.shown(
                gateway.send(cast.asCommunity(), Call.get(path)),
                "received",
                "handled",
                "handlingRate.value",
                "satisfactionRate.value");
    }
}
