package org.linli.kit.consume;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.linli.event.Event;
import org.linli.event.EventJson;
import org.linli.event.IncompleteEvent;
import tools.jackson.core.JacksonException;

/** Reads events out of records. */
public final class EventReader {

    private static final String TYPE = "ce_type";

    private EventReader() {}

    /** What no version of the contract can read. */
    public static final class Unreadable extends Exception {

        private final RuntimeException reason;

        Unreadable(RuntimeException reason) {
            super(reason);
            this.reason = reason;
        }

        RuntimeException reason() {
            return reason;
        }
    }

    /**
     * The event of a record.
     *
     * @return nothing if this version of the contract does not know its type
     * @throws Unreadable if it is no event, or not what its type asks for
     */
    public static Optional<Event> read(ConsumerRecord<String, byte[]> record) throws Unreadable {
        try {
            var cloudEvent = KafkaMessageFactory.createReader(record).toEvent();
            var data =
                    Objects.requireNonNull(cloudEvent.getData(), "no payload").toBytes();
            return EventJson.read(cloudEvent.getType(), data);
        } catch (CloudEventRWException | JacksonException | IncompleteEvent | NullPointerException poison) {
            throw new Unreadable(poison);
        }
    }

    /**
     * The same for whoever looks for some types only: others are not even unpacked.
     *
     * @param wanted by the wire name of the type
     */
    public static Optional<Event> read(ConsumerRecord<String, byte[]> record, Predicate<String> wanted)
            throws Unreadable {
        var type = record.headers().lastHeader(TYPE);
        return type == null || wanted.test(new String(type.value(), StandardCharsets.UTF_8))
                ? read(record)
                : Optional.empty();
    }
}
