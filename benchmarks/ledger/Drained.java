import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.linli.event.Topics;

/** Waits until the ledger's group has come to the end of the topic, and says how quick it was from a fifth of the way on, when it is warm. */
record Drained(Settings settings) {

    private static final String GROUP = "evaluation-service.ledger";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    boolean watch() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", settings.kafka()))) {
            var ends = ends(admin);
            var all = ends.values().stream().mapToLong(Long::longValue).sum();
            var giveUp = Instant.now().plus(PATIENCE);
            var from = 0L;
            var begin = 0L;
            for (var done = done(admin); done < all; done = done(admin)) {
                if (begin == 0 && done >= all / 5) {
                    begin = System.nanoTime();
                    from = done;
                }
                if (Instant.now().isAfter(giveUp)) {
                    Measure.say("%,d of %,d records after %s", done, all, PATIENCE);
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            var seconds = (System.nanoTime() - begin) / 1e9;
            Measure.say("ledger and boards: %,d records in %.1f s, %.0f/s", all - from, seconds, (all - from) / seconds);
            return true;
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        var topic = admin.describeTopics(List.of(Topics.REQUEST)).allTopicNames().get().get(Topics.REQUEST);
        var latest = topic.partitions().stream()
                .collect(Collectors.toMap(part -> new TopicPartition(Topics.REQUEST, part.partition()), part -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static long done(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(each -> each.getKey().topic().equals(Topics.REQUEST) && each.getValue() != null)
                .mapToLong(each -> each.getValue().offset())
                .sum();
    }
}
