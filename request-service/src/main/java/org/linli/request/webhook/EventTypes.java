package org.linli.request.webhook;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.linli.event.RequestEvent;

/** What can be subscribed to: everything that happens to an order, by its wire name. */
final class EventTypes {

    static final List<String> ALL = Arrays.stream(
                    Objects.requireNonNull(RequestEvent.class.getAnnotation(JsonSubTypes.class))
                            .value())
            .map(JsonSubTypes.Type::name)
            .sorted()
            .toList();

    private EventTypes() {}

    /** @throws WebhookRefused.UnknownType if one of them is none */
    static List<String> require(Collection<String> wanted) {
        if (!ALL.containsAll(wanted)) {
            throw new WebhookRefused.UnknownType(ALL);
        }
        return wanted.stream().distinct().sorted().toList();
    }
}
