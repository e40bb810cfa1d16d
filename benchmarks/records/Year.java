import static java.util.stream.IntStream.range;

import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.IntFunction;
import org.bson.Document;
import reactor.core.publisher.Flux;

/**
 * A year of a district's party members, written straight into party-member-service's database as the service would have stored it: units
 * of 20 members, members, a record a month or more of each, and two half-years' reports. The same numbers give the same documents.
 *
 * <p>{@code java -cp … Year.java URI DATABASE MEMBERS RECORDS_OF_EACH}
 */
class Year {

    private static final int MEMBERS_OF_A_UNIT = 20;
    private static final int MEMBERS_OF_A_COMMUNITY = 250;
    private static final int MISSED = 25; // one member of so many has checked in nowhere
    private static final int MANY = 1_000;
    private static final Instant FIRST = Instant.parse("2026-01-01T01:00:00Z");
    private static final String DISTRICT = "140213";

    private final MongoDatabase database;
    private final int members;
    private final int records;

    private Year(MongoDatabase database, int members, int records) {
        this.database = database;
        this.members = members;
        this.records = records;
    }

    public static void main(String... args) {
        try (var client = MongoClients.create(args[0])) {
            new Year(client.getDatabase(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3])).write();
        }
    }

    private void write() {
        insert("divisions", members / MEMBERS_OF_A_COMMUNITY + 1, Year::division);
        insert("units", members / MEMBERS_OF_A_UNIT, Year::unit);
        insert("members", members, Year::member);
        insert("service_records", members * records, this::record);
        insert("reports", members * 2, Year::report);
    }

    private void insert(String collection, int count, IntFunction<Document> document) {
        var begin = System.nanoTime();
        for (var from = 0; from < count; from += MANY) {
            var batch = range(from, Math.min(count, from + MANY)).mapToObj(document).toList();
            Flux.from(database.getCollection(collection).insertMany(batch, new InsertManyOptions().ordered(false)))
                    .blockLast();
        }
        System.out.printf("%s: %d in %d s%n", collection, count, (System.nanoTime() - begin) / 1_000_000_000);
    }

    private static String community(int member) {
        var number = member / MEMBERS_OF_A_COMMUNITY;
        return DISTRICT + "%03d%03d".formatted(1 + number / 20, 1 + number % 20);
    }

    private static String unitOf(int member) {
        return "unit-%06d".formatted(member / MEMBERS_OF_A_UNIT);
    }

    private static String memberId(int member) {
        return "member-%07d".formatted(member);
    }

    private static Document division(int number) {
        var code = community(number * MEMBERS_OF_A_COMMUNITY);
        return new Document("_id", code).append("name", "社区" + code).append("level", "COMMUNITY").append("sequence", 1L);
    }

    private static Document unit(int number) {
        var code = community(number * MEMBERS_OF_A_UNIT);
        return aggregate("unit-%06d".formatted(number), scopes(code, "unit:unit-%06d".formatted(number)))
                .append("name", "第 " + number + " 党支部")
                .append("division", code)
                .append("checkIns", checkedIn(code))
                .append("checkedInTo", code);
    }

    private static Document member(int number) {
        var code = community(number);
        var member = aggregate(memberId(number), scopes(code, "unit:" + unitOf(number), "member:" + memberId(number)))
                .append("unitId", unitOf(number))
                .append("unitDivision", code)
                .append("kind", "EMPLOYED");
        return number % MISSED == MISSED - 1
                ? member.append("checkIns", new Document("history", List.of()))
                : member.append("checkIns", checkedIn(code)).append("checkedInTo", code);
    }

    private static Document checkedIn(String community) {
        return new Document(
                "history", List.of(new Document("community", community).append("at", Date.from(FIRST))));
    }

    /** In the order in which they would have come: every member's first, then every member's second, and so on. */
    private Document record(int number) {
        var member = number % members;
        var begin = FIRST.plus(Duration.ofDays(365L * (number / members) / records)).plusSeconds(member % 3600);
        var code = community(member);
        var standing = number % 50 == 0 ? "FLAGGED" : "CLEAR";
        return aggregate(
                        "record-%09d".formatted(number),
                        scopes(code, "unit:" + unitOf(member), "member:" + memberId(member)))
                .append("memberId", memberId(member))
                .append("unitId", unitOf(member))
                .append("community", code)
                .append("deed", deed(begin))
                .append("submittedAt", Date.from(begin.plusSeconds(7200)))
                .append("state", state(number, begin.plusSeconds(90_000)))
                .append("flags", new Document("standing", standing).append("list", List.of()));
    }

    private static Document deed(Instant begin) {
        return new Document("category", "志愿服务")
                .append("description", "参加社区环境整治。")
                .append(
                        "period",
                        new Document("startedAt", Date.from(begin)).append("endedAt", Date.from(begin.plusSeconds(5400))))
                .append("evidence", List.of());
    }

    private static Document state(int number, Instant at) {
        return number % 10 == 0
                ? new Document("at", Date.from(at)).append("_class", "submitted")
                : new Document("by", "admin").append("at", Date.from(at)).append("_class", "confirmed");
    }

    private static Document report(int number) {
        var member = number / 2;
        var period = "2025-H" + (1 + number % 2);
        var code = community(member);
        var late = member % 25 == 0 && number % 2 == 1;
        var state = new Document("at", Date.from(FIRST)).append("_class", late ? "report-owed" : "report-accepted");
        return aggregate(
                        "member-" + memberId(member) + "-" + period,
                        scopes(code, "unit:" + unitOf(member), "member:" + memberId(member)))
                .append("memberId", memberId(member))
                .append("unitId", unitOf(member))
                .append("division", code)
                .append("period", period)
                .append("state", late ? state : state.append("by", "admin"))
                .append("versions", List.of())
                .append(
                        "deadline",
                        new Document("dueAt", Date.from(FIRST))
                                .append("seenAt", Date.from(FIRST))
                                .append("reminders", 2)
                                .append("overdue", late))
                .append("standing", late ? "OVERDUE" : "ACCEPTED");
    }

    private static Document aggregate(String id, List<String> scopes) {
        return new Document("_id", id).append("scopes", scopes).append("version", 1L).append("outbox", List.of());
    }

    private static List<String> scopes(String code, String... own) {
        var scopes = new ArrayList<>(List.of("", code.substring(0, 2), code.substring(0, 4)));
        scopes.addAll(List.of(code.substring(0, 6), code.substring(0, 9), code));
        scopes.addAll(List.of(own));
        return scopes;
    }
}
