package org.linli.kit.consume;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.linli.event.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/** Listeners for every {@link EventHandler} bean of the service. */
@Configuration(proxyBeanMethods = false)
public class ConsumeConfiguration {

    /** Parks a record on the same partition of its topic's dead letters, with origin and reason in the headers. */
    @Bean
    DeadLetterPublishingRecoverer deadLetters(KafkaOperations<String, byte[]> kafka) {
        return new DeadLetterPublishingRecoverer(
                kafka, (record, ignored) -> new TopicPartition(Topics.deadLetters(record.topic()), record.partition()));
    }

    @Bean
    EventListeners eventListeners(
            List<EventHandler> handlers,
            ConsumerFactory<String, byte[]> consumers,
            DeadLetterPublishingRecoverer deadLetters,
            MeterRegistry meters,
            @Value("${linli.events.static-members:false}") boolean staticMembers) {
        return new EventListeners(handlers, consumers, deadLetters, meters, staticMembers);
    }
}
