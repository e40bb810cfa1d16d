package org.linli.evaluation.whatif.replay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.linli.event.Event;
import org.linli.event.Topics;
import org.linli.kit.consume.EventReader;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what the ledger has been made from once more: every partition after the other, from a day before a moment to where it ends
 * when the reading begins. It belongs to no consumer group and commits nothing, so that nobody notices it but by its load, and that is
 * kept small: little is fetched at a time, and no faster than the {@link Pace} allows.
 *
 * <p>Records bear the time of their publication, which is after what they tell of; the day is for clocks that differ. All that is
 * told of one aggregate lies in one partition, in its order: topics keep their number of partitions.
 */
@Component
public class Replay {

    /** Reversals first: they name entries of events in any partition. */
    public static final List<String> TOPICS = List.of(Topics.EVALUATION, Topics.PARTY_MEMBER, Topics.REQUEST);

    static final Duration EARLIER = Duration.ofDays(1);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final String SMALL = Integer.toString(256 * 1024);

    private final ConsumerFactory<String, byte[]> consumers;
    private final WhatIfSettings settings;
    private final Counter events;

    public Replay(ConsumerFactory<String, byte[]> consumers, WhatIfSettings settings, MeterRegistry meters) {
        this.consumers = consumers;
        this.settings = settings;
        this.events = meters.counter("linli.whatif.events");
    }

    /** Whoever hears what is read; of one thread. */
    public interface Hearer {

        /** Whether events of this type, by its wire name, are to be read at all. */
        boolean wants(String type);

        void take(Event event);

        /** The partition has come to its end. */
        void endPartition();
    }

    /** Records of one partition that are to be read: from the first on, up to the last and without it. */
    private record Part(TopicPartition partition, long from, long until) {

        long records() {
            return Math.max(0, until - from);
        }
    }

    /**
     * Reads on the thread that calls it; ends early, and without a word, if the watch is stopped.
     *
     * @throws Stalled if the topics bring nothing any more
     */
    public void read(Instant since, Watch watch, Pace pace, Hearer hearer) {
        try (var consumer = consumers.createConsumer(null, "what-if", null, gentle(settings.portion()))) {
            var parts = parts(consumer, since);
            watch.expect(parts.stream().mapToLong(Part::records).sum());
            for (var part : parts) {
                read(consumer, part, watch, pace, hearer);
                hearer.endPartition();
            }
        }
    }

    /** The topics have brought nothing for too long. */
    public static final class Stalled extends RuntimeException {

        Stalled(TopicPartition partition, long at) {
            super(partition + " brings nothing at " + at);
        }
    }

    private static Properties gentle(int portion) {
        var properties = new Properties();
        properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(portion));
        properties.setProperty(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, SMALL);
        properties.setProperty(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, SMALL);
        return properties;
    }

    private static List<Part> parts(Consumer<String, byte[]> consumer, Instant since) {
        var partitions = TOPICS.stream()
                .flatMap(topic ->
                        Stream.ofNullable(consumer.partitionsFor(topic)).flatMap(List::stream))
                .map(Replay::partition)
                .toList();
        var ends = consumer.endOffsets(partitions);
        var asked = new HashMap<TopicPartition, Long>();
        partitions.forEach(each -> asked.put(each, since.minus(EARLIER).toEpochMilli()));
        var begins = consumer.offsetsForTimes(asked);
        return partitions.stream()
                .map(each -> {
                    var end = Objects.requireNonNull(ends.get(each));
                    var begin = begins.get(each); // none if there is nothing as young
                    return new Part(each, begin == null ? end : begin.offset(), end);
                })
                .toList();
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private void read(Consumer<String, byte[]> consumer, Part part, Watch watch, Pace pace, Hearer hearer) {
        var partition = part.partition();
        consumer.assign(List.of(partition));
        consumer.seek(partition, part.from());
        var empty = Duration.ZERO;
        while (consumer.position(partition) < part.until() && !watch.isStopped()) {
            var records = consumer.poll(POLL);
            empty = records.isEmpty() ? empty.plus(POLL) : Duration.ZERO;
            if (empty.compareTo(settings.stalled()) > 0) {
                throw new Stalled(partition, consumer.position(partition));
            }
            var read = hear(records, part, hearer);
            watch.read(read);
            pace.spent(read);
        }
    }

    private int hear(ConsumerRecords<String, byte[]> records, Part part, Hearer hearer) {
        var read = 0;
        for (var record : records) {
            if (record.offset() < part.until()) {
                event(record, hearer).ifPresent(hearer::take);
                read++;
            }
        }
        events.increment(read);
        return read;
    }

    /** What cannot be read was parked when it came, and has given nothing. */
    private static Optional<Event> event(ConsumerRecord<String, byte[]> record, Hearer hearer) {
        try {
            return EventReader.read(record, hearer::wants);
        } catch (EventReader.Unreadable poison) {
            return Optional.empty();
        }
    }
}
