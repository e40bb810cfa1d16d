import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.EventJson;
import org.linli.event.PartyMemberEvent.ServiceRecordConfirmed;
import org.linli.event.Topics;
import reactor.core.publisher.Flux;

/**
 * Ten months of a district's confirmed services, published straight into Kafka and written straight into the ledger and the boards of
 * evaluation-service, in the form in which it stores them; its consumers are told that they have read them all. The same numbers give
 * the same events. The service does not run meanwhile.
 *
 * <p>{@code java -cp … Million.java MONGODB DATABASE KAFKA EVENTS MEMBERS}
 */
class Million {

    private static final String DISTRICT = "140213";
    private static final int MEMBERS_OF_A_COMMUNITY = 250;
    private static final int MANY = 1_000;
    private static final int PARTITIONS = 6;
    private static final int HALF_HOUR = 30;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant FIRST = Instant.parse("2026-01-01T01:00:00Z");
    private static final long SECONDS = 303L * 24 * 3600; // until the end of October
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS").withZone(SHANGHAI);
    private static final List<String> GROUPS =
            List.of("evaluation-service.ledger", "evaluation-service.praise", "evaluation-service.unit-names");
    private static final Document RULE = new Document("_id", "member-service-confirmed")
            .append("version", "2026-1")
            .append("text", new Document("zh", "经社区确认的服务").append("en", "Confirmed service"));

    private final MongoDatabase database;
    private final int events;
    private final int members;
    private final long[] points;
    private final long[] entries;

    private Million(MongoDatabase database, int events, int members) {
        this.database = database;
        this.events = events;
        this.members = members;
        this.points = new long[members];
        this.entries = new long[members];
    }

    public static void main(String... args) throws ExecutionException, InterruptedException {
        try (var client = MongoClients.create(args[0]);
                var admin = Admin.create(Map.of("bootstrap.servers", args[2]))) {
            topics(admin);
            var million = new Million(client.getDatabase(args[1]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            million.publish(args[2]);
            million.enter();
            million.boards();
            readAll(admin);
        }
    }

    private static void topics(Admin admin) throws ExecutionException, InterruptedException {
        var there = admin.listTopics().names().get();
        var missing = Topics.ALL.stream()
                .filter(topic -> !there.contains(topic))
                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1")))
                .toList();
        admin.createTopics(missing).all().get();
    }

    /** In the order in which they would have come: one of each member, then another of each, and so on. */
    private ServiceRecordConfirmed event(int number) {
        var member = number % members;
        var id = new UUID(0x11L << 56, number);
        var at = FIRST.plusSeconds(SECONDS * number / events);
        return new ServiceRecordConfirmed(
                id, "record-" + id, 2, memberId(member), "unit-" + member / 20, new DivisionCode(community(member)), "志愿服务",
                HALF_HOUR * (1 + number % 4), at);
    }

    private static String memberId(int member) {
        return "member-%07d".formatted(member);
    }

    private static String community(int member) {
        var number = member / MEMBERS_OF_A_COMMUNITY;
        return DISTRICT + "%03d%03d".formatted(1 + number / 20, 1 + number % 20);
    }

    private void publish(String kafka) {
        var begin = System.nanoTime();
        var settings = Map.<String, Object>of("bootstrap.servers", kafka, "linger.ms", 20, "batch.size", 256 * 1024, "acks", "1");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var number = 0; number < events; number++) {
                Event event = event(number);
                var told = CloudEventBuilder.v1()
                        .withId(event.eventId().toString())
                        .withType(EventJson.typeOf(event))
                        .withSource(URI.create("urn:linli:benchmark"))
                        .withSubject(event.subject())
                        .withTime(event.at().atOffset(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withData(EventJson.write(event).getBytes(StandardCharsets.UTF_8))
                        .build();
                producer.send(KafkaMessageFactory.<String>createWriter(Topics.of(event), null, null, event.subject())
                        .writeBinary(told));
            }
        }
        say("events", events, begin);
    }

    private void enter() {
        var begin = System.nanoTime();
        for (var from = 0; from < events; from += MANY) {
            var batch = new ArrayList<Document>();
            for (var number = from; number < Math.min(events, from + MANY); number++) {
                batch.add(entry(event(number)));
                points[number % members] += amount(event(number));
                entries[number % members]++;
            }
            insert("ledger_entries", batch);
        }
        say("ledger_entries", events, begin);
    }

    private static long amount(ServiceRecordConfirmed event) {
        return event.minutes() / HALF_HOUR * 100L;
    }

    private static Document entry(ServiceRecordConfirmed event) {
        var id = event.eventId() + ":member-service-confirmed";
        var moment = MOMENT.format(event.at());
        return new Document("_id", id)
                .append("subjectKind", "MEMBER")
                .append("subjectId", event.memberId())
                .append("divisionCode", event.community().value())
                .append("divisions", event.community().lineage())
                .append("points", amount(event))
                .append("at", Date.from(event.at()))
                .append("day", moment.substring(0, 10))
                .append("period", moment.substring(0, 7))
                .append("timeline", moment + "|" + id)
                .append("rule", RULE)
                .append("event", new Document("_id", event.eventId().toString())
                        .append("type", EventJson.typeOf(event))
                        .append("subject", event.subject()))
                .append("inputs", List.of(new Document("name", "minutes").append("value", (long) event.minutes())))
                .append("arithmetic", "points = " + event.minutes() + " / 30 × 100");
    }

    /** Of each member the two that are asked for: everything, everywhere and in the district. */
    private void boards() {
        var begin = System.nanoTime();
        for (var from = 0; from < members; from += MANY) {
            var batch = new ArrayList<Document>();
            for (var member = from; member < Math.min(members, from + MANY); member++) {
                batch.add(board(member, "*", List.of("*")));
                batch.add(board(member, DISTRICT, List.of("*", "14", "1402", DISTRICT)));
            }
            insert("boards", batch);
        }
        say("boards", 2 * members, begin);
    }

    private Document board(int member, String division, List<String> divisions) {
        return new Document("_id", String.join("|", "MEMBER", division, "ALL", memberId(member)))
                .append("subjectKind", "MEMBER")
                .append("subjectId", memberId(member))
                .append("division", division)
                .append("divisions", divisions)
                .append("period", "ALL")
                .append("points", points[member])
                .append("entries", entries[member]);
    }

    private void insert(String collection, List<Document> batch) {
        Flux.from(database.getCollection(collection).insertMany(batch, new InsertManyOptions().ordered(false)))
                .blockLast();
    }

    private static void say(String what, int count, long begin) {
        System.out.printf("%s: %d in %d s%n", what, count, (System.nanoTime() - begin) / 1_000_000_000);
    }

    /** Nothing is left for the service to score when it starts. */
    private static void readAll(Admin admin) throws ExecutionException, InterruptedException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        var topics = admin.describeTopics(Set.of(Topics.PARTY_MEMBER, Topics.REQUEST, Topics.EVALUATION)).allTopicNames().get();
        topics.forEach((name, topic) -> topic.partitions()
                .forEach(part -> latest.put(new TopicPartition(name, part.partition()), OffsetSpec.latest())));
        var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
        admin.listOffsets(latest).all().get().forEach((part, end) -> ends.put(part, new OffsetAndMetadata(end.offset())));
        for (var group : GROUPS) {
            admin.alterConsumerGroupOffsets(group, ends).all().get();
        }
    }
}
