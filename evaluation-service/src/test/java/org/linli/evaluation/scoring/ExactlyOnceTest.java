package org.linli.evaluation.scoring;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Happened;
import org.linli.event.Event;
import org.linli.event.PartyMemberEvent.ServiceRecordConfirmed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** However the same events arrive, ledger and boards come to the same. Each seed is another history. */
@EvaluationServiceTest
class ExactlyOnceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2025-12-31T12:00:00Z"); // four hours before the first rules
    private static final Duration SPAN = Duration.ofDays(400); // and into the next year

    @Autowired
    private ScoringHandler handler;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void anyOrderRepetitionAndCrashComesToTheSameFigures(long seed) {
        var random = new Random(seed);
        var district = District.next();
        var events = events(random, district);

        consume(new Arrivals("history-" + seed, events, random), random);

        var expected = Model.of(events);
        assertThat(ledger(district)).isEqualTo(expected.ledger()).isNotEmpty();
        assertThat(boards(district)).isEqualTo(expected.boards()).isNotEmpty();
    }

    private void consume(Arrivals arrivals, Random random) {
        while (arrivals.waiting()) {
            var batch = arrivals.poll();
            switch (batch.records().isEmpty() ? 9 : random.nextInt(6)) {
                case 0, 1 -> handler.enter(batch.records()).block(PATIENCE); // killed before the boards moved
                case 2 -> handler.handle(batch.records()).block(PATIENCE); // killed before the offsets were committed
                case 3, 4, 5 -> {
                    handler.handle(batch.records()).block(PATIENCE);
                    arrivals.commit(batch);
                }
                default -> {}
            }
        }
    }

    private static List<Event> events(Random random, District district) {
        var events = new ArrayList<Event>();
        for (int n = 0; n < 60; n++) {
            var where = district.community(1 + random.nextInt(2), 1 + random.nextInt(2));
            var happened = new Happened(
                    where,
                    START.plusSeconds(random.nextLong(SPAN.toSeconds())),
                    null,
                    new UUID(random.nextLong(), random.nextLong()));
            events.add(event(random, happened, district));
        }
        disputes(random, events);
        return events;
    }

    /** Half of all services are disputed, and half of the disputes withdrawn. */
    private static void disputes(Random random, List<Event> events) {
        for (var event : List.copyOf(events)) {
            if (event instanceof ServiceRecordConfirmed served && random.nextBoolean()) {
                events.add(later(random, served).takenBack(served));
                if (random.nextBoolean()) {
                    events.add(later(random, served).restored(served));
                }
            }
        }
    }

    private static Happened later(Random random, ServiceRecordConfirmed served) {
        return new Happened(
                served.community(), served.at().plusSeconds(9), null, new UUID(random.nextLong(), random.nextLong()));
    }

    private static Event event(Random random, Happened happened, District district) {
        var who = district.person("somebody" + random.nextInt(3));
        var inGrid = new Happened(happened.place().child(1 + random.nextInt(3)), happened.at(), who, happened.id());
        return switch (random.nextInt(9)) {
            case 0 -> inGrid.closed();
            case 1 -> inGrid.answeredByMember(who);
            case 2 -> inGrid.answeredByUnit(who);
            case 3 -> inGrid.ratedMember(who, random.nextBoolean());
            case 4 -> inGrid.ratedUnit(who, random.nextBoolean());
            case 5 -> happened.unitCheckedIn(who);
            case 6 -> happened.memberCheckedIn(who);
            case 7 -> happened.unitRegistered(who, "某单位");
            default -> happened.served(who, 1 + random.nextInt(200));
        };
    }

    private Map<String, Long> ledger(District district) {
        var within = Query.query(Criteria.where("divisions").is(district.code().value()));
        return mongo.find(within, Document.class, "ledger_entries")
                .collect(toMap(entry -> entry.getString("_id"), entry -> entry.getLong("points")))
                .block(PATIENCE);
    }

    private Map<String, List<Long>> boards(District district) {
        var ofItsPeople = Query.query(
                Criteria.where("subjectId").regex(Pattern.compile(Pattern.quote("-" + district.code()) + "$")));
        return mongo.find(ofItsPeople, Document.class, "boards")
                .collect(toMap(
                        board -> board.getString("_id"),
                        board -> List.of(board.getLong("points"), board.getLong("entries"))))
                .block(PATIENCE);
    }
}
