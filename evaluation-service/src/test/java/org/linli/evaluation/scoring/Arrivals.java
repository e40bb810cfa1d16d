package org.linli.evaluation.scoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.linli.event.Event;
import org.linli.kit.consume.Origin;
import org.linli.kit.consume.Received;

/** A topic of three partitions in which events lie in any order, many of them twice, and a consumer that stumbles. */
final class Arrivals {

    private static final int PARTITIONS = 3;

    private final Random random;
    private final List<List<Received>> log = new ArrayList<>();
    private final int[] committed = new int[PARTITIONS];

    Arrivals(String topic, List<Event> events, Random random) {
        this.random = random;
        IntStream.range(0, PARTITIONS).forEach(ignored -> log.add(new ArrayList<>()));
        var published = new ArrayList<>(events);
        events.stream().filter(ignored -> random.nextInt(3) == 0).forEach(published::add);
        Collections.shuffle(published, random);
        inOrderOfEachSubject(published).forEach(event -> append(topic, event));
    }

    /** What happened to one aggregate has one key, and stays in order; a copy that comes late is a copy. */
    private static List<Event> inOrderOfEachSubject(List<Event> shuffled) {
        var sorted = new HashMap<String, Deque<Event>>();
        shuffled.stream()
                .sorted(Comparator.comparingLong(Event::sequence))
                .forEach(event -> sorted.computeIfAbsent(event.subject(), ignored -> new ArrayDeque<>())
                        .add(event));
        return shuffled.stream()
                .map(event ->
                        Objects.requireNonNull(sorted.get(event.subject())).remove())
                .toList();
    }

    private void append(String topic, Event event) {
        var partition = Math.floorMod(event.subject().hashCode(), PARTITIONS);
        var records = log.get(partition);
        records.add(new Received(event, new Origin(topic, partition, records.size())));
    }

    boolean waiting() {
        return IntStream.range(0, PARTITIONS)
                .anyMatch(p -> committed[p] < log.get(p).size());
    }

    /** What a poll may bring: some records from behind the committed offset of some partitions. */
    Batch poll() {
        var ends = new int[PARTITIONS];
        var records = new ArrayList<Received>();
        for (int p = 0; p < PARTITIONS; p++) {
            ends[p] = Math.min(log.get(p).size(), committed[p] + random.nextInt(12));
            records.addAll(log.get(p).subList(committed[p], ends[p]));
        }
        return new Batch(records, ends);
    }

    void commit(Batch batch) {
        System.arraycopy(batch.ends(), 0, committed, 0, PARTITIONS);
    }

    /** Records in order within each partition. */
    record Batch(List<Received> records, int[] ends) {}
}
