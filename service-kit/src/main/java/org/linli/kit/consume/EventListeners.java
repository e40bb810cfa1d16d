package org.linli.kit.consume;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** One listener container for each handler of the service. */
final class EventListeners implements SmartLifecycle {

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;

    EventListeners(
            List<EventHandler> handlers,
            ConsumerFactory<String, byte[]> consumers,
            ConsumerRecordRecoverer deadLetters,
            MeterRegistry meters,
            boolean staticMembers) {
        containers = handlers.stream()
                .map(handler ->
                        container(handler, consumers, new EventListener(handler, deadLetters, meters), staticMembers))
                .toList();
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            EventHandler handler,
            ConsumerFactory<String, byte[]> consumers,
            EventListener listener,
            boolean staticMembers) {
        var properties = new ContainerProperties(handler.topics().toArray(String[]::new));
        properties.setGroupId(handler.group());
        properties.setMessageListener(listener);
        properties.setMissingTopicsFatal(false);
        if (staticMembers) {
            // The only instance comes back under its name after a crash instead of waiting for its old session to end.
            properties.getKafkaConsumerProperties().setProperty("group.instance.id", handler.group());
        }
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(handler.group());
        container.setCommonErrorHandler(new DefaultErrorHandler(untilTheStoreIsBack()));
        return container;
    }

    private static ExponentialBackOff untilTheStoreIsBack() {
        var backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(10_000);
        backOff.setMaxAttempts(Integer.MAX_VALUE);
        return backOff;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }
}
