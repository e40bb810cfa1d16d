package org.linli.kit.consume;

/**
 * Where in Kafka an event was read: the same for every redelivery of one record, another for a record that a relay
 * published twice.
 *
 * @param offset 0 or more
 */
public record Origin(String topic, int partition, long offset) {

    /** Names the partition in a form that may be a field name in the store. */
    public String lane() {
        return topic.replace('.', '-') + "-" + partition;
    }

    /** Names the record. */
    @Override
    public String toString() {
        return lane() + "@" + offset;
    }
}
