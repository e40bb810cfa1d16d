package org.linli.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.linli.event.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The relay, and the topics of the suite. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class OutboxConfiguration {

    @Bean
    OutboxRelay outboxRelay(
            ReactiveMongoTemplate mongo,
            KafkaOperations<String, byte[]> kafka,
            Clock clock,
            @Value("${spring.application.name}") String service,
            @Value("${linli.outbox.topic:none}") String topic,
            @Value("${linli.outbox.sweep-every:5s}") Duration sweepEvery) {
        var publisher = new OutboxPublisher(mongo, kafka, new CloudEvents(service, topic), clock);
        return new OutboxRelay(publisher, sweepEvery);
    }

    @Bean
    OutboxGauges outboxGauges(OutboxRelay relay, ReactiveMongoTemplate mongo, Clock clock, MeterRegistry meters) {
        return new OutboxGauges(relay, mongo, clock, meters);
    }

    /** Whoever starts first creates all: a consumer need not wait for the service that it listens to. */
    @Bean
    NewTopics topics(
            @Value("${linli.events.partitions:6}") int partitions, @Value("${linli.events.replicas:1}") int replicas) {
        return new NewTopics(Topics.ALL.stream()
                .flatMap(topic -> Stream.of(topic, Topics.deadLetters(topic)))
                .map(name -> TopicBuilder.name(name)
                        .partitions(partitions)
                        .replicas(replicas)
                        .config("retention.ms", "-1") // a new service builds its copy from the beginning
                        .config("cleanup.policy", Topics.isCompacted(name) ? "compact" : "delete")
                        .build())
                .toArray(NewTopic[]::new));
    }
}
