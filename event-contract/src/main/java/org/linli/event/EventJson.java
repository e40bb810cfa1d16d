package org.linli.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The wire form of events: JSON, unknown fields passed over, instants as RFC 3339 text. */
public final class EventJson {

    private static final Map<Class<?>, String> NAMES = Stream.of(
                    GridEvent.class,
                    CatalogueEvent.class,
                    GridSnapshot.class,
                    FieldEvent.class,
                    PartyMemberEvent.class,
                    PairingEvent.class,
                    InvolvementEvent.class,
                    WishEvent.class,
                    CooperationEvent.class,
                    RosterEvent.class,
                    ServiceEvent.class,
                    ReportEvent.class,
                    RebalancingEvent.class,
                    RequestEvent.class,
                    WhistleEvent.class,
                    FlowEvent.class,
                    MeetingEvent.class,
                    CultivationEvent.class,
                    EvaluationEvent.class)
            .flatMap(family ->
                    Arrays.stream(family.getAnnotation(JsonSubTypes.class).value()))
            .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    private static final Map<String, Class<?>> CLASSES =
            NAMES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    /** Wire name of an event, like {@code request.closed.v1}. */
    public static String typeOf(Event event) {
        return typeOf(event.getClass());
    }

    /** Wire name of all events of a record. */
    public static String typeOf(Class<? extends Event> record) {
        return Optional.ofNullable(NAMES.get(record)).orElseThrow();
    }

    /** Payload of an event. */
    public static String write(Event event) {
        return JSON.writeValueAsString(event);
    }

    /**
     * Reads a payload.
     *
     * @return nothing if this version of the contract does not know the type: other types are passed over, not refused
     * @throws JacksonException if the payload is not the JSON that the type asks for
     * @throws IncompleteEvent if a value that the type promises is missing
     */
    public static Optional<Event> read(String type, byte[] payload) {
        return Optional.ofNullable(CLASSES.get(type)).map(known -> {
            var event = (Event) JSON.readValue(payload, known);
            Wholeness.require((Record) event, type);
            return event;
        });
    }
}
