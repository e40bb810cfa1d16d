package org.linli.request.webhook;

import java.net.URI;
import org.linli.request.delivery.Message;
import org.linli.request.delivery.Receiver;
import org.linli.request.delivery.Receivers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Subscribers as deliveries know them: each event is a CloudEvent in structured mode. */
@Component
class Subscribers implements Receivers {

    static final String KIND = "webhook";

    private static final String CONTENT_TYPE = "application/cloudevents+json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Webhooks webhooks;
    private final Secrets secrets;

    Subscribers(Webhooks webhooks, Secrets secrets) {
        this.webhooks = webhooks;
        this.secrets = secrets;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Receiver> find(String name) {
        return webhooks.find(name).map(this::receiver).defaultIfEmpty(new Receiver.Gone());
    }

    private Receiver receiver(Webhook webhook) {
        return switch (webhook.state()) {
            case ACTIVE -> new Receiver.Ready(URI.create(webhook.url()), false, secrets.key(webhook), CONTENT_TYPE);
            case PAUSED -> new Receiver.Away();
            case ENDED -> new Receiver.Gone();
        };
    }

    @Override
    public Mono<String> body(String orderId, Message message) {
        return Mono.fromCallable(() -> {
            var body = JSON.createObjectNode()
                    .put("specversion", "1.0")
                    .put("id", message.eventId())
                    .put("source", "urn:linli:request-service")
                    .put("type", message.type())
                    .put("subject", orderId)
                    .put("time", message.at().toString())
                    .put("datacontenttype", "application/json")
                    .put("sequence", Integer.toString(message.sequence()));
            body.set("data", withoutPseudonym(message.content()));
            return JSON.writeValueAsString(body);
        });
    }

    /** Who asked is nobody else's business, not even by another name. */
    private static ObjectNode withoutPseudonym(String content) {
        var data = (ObjectNode) JSON.readTree(content);
        if (data.get("order") instanceof ObjectNode order) {
            order.remove("residentId");
        }
        return data;
    }
}
