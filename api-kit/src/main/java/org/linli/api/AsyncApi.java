package org.linli.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.nio.file.Path;
import java.util.List;
import org.linli.event.CatalogueEvent;
import org.linli.event.CooperationEvent;
import org.linli.event.CultivationEvent;
import org.linli.event.EvaluationEvent;
import org.linli.event.FieldEvent;
import org.linli.event.FlowEvent;
import org.linli.event.GridEvent;
import org.linli.event.GridSnapshot;
import org.linli.event.InvolvementEvent;
import org.linli.event.MeetingEvent;
import org.linli.event.PairingEvent;
import org.linli.event.PartyMemberEvent;
import org.linli.event.RebalancingEvent;
import org.linli.event.ReportEvent;
import org.linli.event.RequestEvent;
import org.linli.event.RosterEvent;
import org.linli.event.ServiceEvent;
import org.linli.event.Topics;
import org.linli.event.WhistleEvent;
import org.linli.event.WishEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3.0 description of the events: names and payloads from the sealed records of the event contract, examples from its
 * golden files, words from its {@code events.yml}.
 */
public final class AsyncApi {

    private record Family(Class<?> type, String topic) {}

    private static final List<Family> FAMILIES = List.of(
            new Family(GridEvent.class, Topics.GRID),
            new Family(CatalogueEvent.class, Topics.GRID),
            new Family(GridSnapshot.class, Topics.GRID_SNAPSHOTS),
            new Family(FieldEvent.class, Topics.GRID),
            new Family(PartyMemberEvent.class, Topics.PARTY_MEMBER),
            new Family(PairingEvent.class, Topics.PARTY_MEMBER),
            new Family(InvolvementEvent.class, Topics.PARTY_MEMBER),
            new Family(WishEvent.class, Topics.PARTY_MEMBER),
            new Family(CooperationEvent.class, Topics.PARTY_MEMBER),
            new Family(RosterEvent.class, Topics.PARTY_MEMBER),
            new Family(ServiceEvent.class, Topics.PARTY_MEMBER),
            new Family(ReportEvent.class, Topics.PARTY_MEMBER),
            new Family(RebalancingEvent.class, Topics.PARTY_MEMBER),
            new Family(RequestEvent.class, Topics.REQUEST),
            new Family(WhistleEvent.class, Topics.REQUEST),
            new Family(FlowEvent.class, Topics.REQUEST),
            new Family(MeetingEvent.class, Topics.PARTY_MEMBER),
            new Family(CultivationEvent.class, Topics.PARTY_MEMBER),
            new Family(EvaluationEvent.class, Topics.EVALUATION));

    private final Schemas schemas = Schemas.ofEvents();
    private final ObjectNode document = JsonNodeFactory.instance.objectNode().put("asyncapi", "3.0.0");
    private final Path golden;
    private final ObjectNode texts;

    private AsyncApi(Path resources) {
        golden = resources.resolve("golden");
        texts = Yaml.read(resources.resolve("api/events.yml"));
    }

    /** @param resources of the event contract's tests: {@code golden} and {@code api/events.yml} lie in it */
    public static ObjectNode of(Path resources) {
        return new AsyncApi(resources).written();
    }

    private ObjectNode written() {
        head();
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var components = document.putObject("components");
        var messages = components.putObject("messages");
        FAMILIES.forEach(family -> channel(family, channels, operations, messages));
        var parts = components.putObject("schemas");
        parts.set("CloudEventHeaders", headers());
        schemas.collected(JsonNodeFactory.instance.objectNode())
                .properties()
                .forEach(schema -> parts.set(schema.getKey(), schema.getValue()));
        return document;
    }

    private void head() {
        var info = document.putObject("info")
                .put("title", ServiceTexts.bilingual(texts))
                .put("version", texts.required("version").asString())
                .put("description", ServiceTexts.bilingual(texts.required("description")));
        info.putObject("contact").put("name", "Linli 邻里");
        info.putObject("license").put("name", "Apache-2.0");
        info.putArray("tags").addObject().put("name", "events");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("kafka")
                .put("host", "kafka.linli.invalid:9092")
                .put("protocol", "kafka")
                .put("description", "LINLI_KAFKA_BOOTSTRAP");
    }

    private void channel(Family family, ObjectNode channels, ObjectNode operations, ObjectNode messages) {
        var topic = family.topic();
        var key = topic.replace(".events", "").replace('.', '-');
        var channel = channels.withObjectProperty(key)
                .put("address", topic)
                .put(
                        "description",
                        ServiceTexts.bilingual(texts.required("topics").required(topic)));
        var list = channel.withObjectProperty("messages");
        for (var type : family.type().getAnnotation(JsonSubTypes.class).value()) {
            list.putObject(type.name()).put("$ref", "#/components/messages/" + type.name());
            message(type.name(), type.value(), messages.putObject(type.name()));
        }
        var operation = operations
                .withObjectProperty("publish-" + key)
                .put("action", "send")
                .put("summary", "发布 · publishes to " + topic)
                .put(
                        "description",
                        ServiceTexts.bilingual(texts.required("topics").required(topic)));
        operation.putObject("channel").put("$ref", "#/channels/" + key);
    }

    private void message(String name, Class<?> type, ObjectNode message) {
        message.put("name", name)
                .put("title", name)
                .put("summary", ServiceTexts.bilingual(texts.required("events").required(name)))
                .put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/CloudEventHeaders");
        message.set("payload", schemas.of(type));
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("description", "聚合标识 · the aggregate's id");
        message.putArray("examples")
                .addObject()
                .put("name", "golden")
                .set(
                        "payload",
                        JsonMapper.shared()
                                .readTree(golden.resolve(name + ".json").toFile()));
    }

    /** CloudEvents 1.0, binary mode. */
    private static ObjectNode headers() {
        var schema = JsonNodeFactory.instance
                .objectNode()
                .put("type", "object")
                .put("description", "CloudEvents 1.0, binary mode");
        var required = schema.putArray("required");
        var members = schema.putObject("properties");
        for (var name :
                List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_sequence")) {
            required.add(name);
            members.putObject(name).put("type", "string");
        }
        ((ObjectNode) members.get("ce_specversion")).put("const", "1.0");
        ((ObjectNode) members.get("ce_time")).put("format", "date-time");
        ((ObjectNode) members.get("ce_sequence"))
                .put("pattern", "^\\d+$")
                .put("description", "聚合内的序号，从 1 起 · position within the aggregate's events");
        return schema;
    }
}
