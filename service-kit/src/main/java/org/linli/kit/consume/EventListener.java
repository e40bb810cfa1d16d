package org.linli.kit.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

/**
 * Feeds one handler, synchronously: the next poll comes when the last batch is stored. What cannot be read, or what the
 * handler cannot digest on its own, is parked with its reason; a store outage is waited out with nothing skipped.
 */
final class EventListener implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(EventListener.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EventHandler handler;
    private final ConsumerRecordRecoverer deadLetters;
    private final Counter consumed;
    private final Counter parked;

    EventListener(EventHandler handler, ConsumerRecordRecoverer deadLetters, MeterRegistry meters) {
        this.handler = handler;
        this.deadLetters = deadLetters;
        // Both from the start: a counter that begins with its first event is one whose first increase nobody sees.
        this.consumed = meters.counter("linli.events.consumed", "group", handler.group());
        this.parked = meters.counter("linli.events.dead.lettered", "group", handler.group());
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        var batch = records.stream().flatMap(r -> read(r).stream()).toList();
        if (!batch.isEmpty()) {
            digest(batch);
        }
    }

    /** What the handler cannot digest is looked for by halves, in order: one bad event among thousands costs a dozen more calls. */
    private void digest(List<Readable> batch) {
        try {
            handle(batch.stream().map(Readable::event).toList());
        } catch (RuntimeException failure) {
            throwIfOutage(failure);
            if (batch.size() == 1) {
                park(batch.getFirst().record(), failure);
                return;
            }
            var middle = batch.size() / 2;
            digest(batch.subList(0, middle));
            digest(batch.subList(middle, batch.size()));
        }
    }

    private void handle(List<Received> batch) {
        handler.handle(batch)
                .timeout(PATIENCE)
                .onErrorMap(TimeoutException.class, e -> new QueryTimeoutException("store is too slow", e))
                .block();
        consumed.increment(batch.size());
    }

    private static void throwIfOutage(RuntimeException failure) {
        if (failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException) {
            throw failure;
        }
    }

    private Optional<Readable> read(ConsumerRecord<String, byte[]> record) {
        try {
            return EventReader.read(record).map(event -> new Readable(new Received(event, originOf(record)), record));
        } catch (EventReader.Unreadable poison) {
            park(record, poison.reason());
            return Optional.empty();
        }
    }

    private static Origin originOf(ConsumerRecord<?, ?> record) {
        return new Origin(record.topic(), record.partition(), record.offset());
    }

    private void park(ConsumerRecord<String, byte[]> record, RuntimeException reason) {
        LOG.error("{} parks {}: {}", handler.group(), originOf(record), reason.toString());
        deadLetters.accept(record, namingTheGroup(reason));
        parked.increment();
    }

    /** Several handlers read a topic and park what they cannot digest each for itself: a header says who it was. */
    private RuntimeException namingTheGroup(RuntimeException reason) {
        return new ListenerExecutionFailedException(reason.toString(), handler.group(), reason);
    }

    private record Readable(Received event, ConsumerRecord<String, byte[]> record) {}
}
