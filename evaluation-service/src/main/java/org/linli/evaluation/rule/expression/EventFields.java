package org.linli.evaluation.rule.expression;

import java.util.Map;
import org.linli.event.Event;
import org.linli.event.EventJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as expressions see it: its wire form, with absent values left out.
 *
 * @param values by name; nested where the event is
 */
public record EventFields(Map<String, Object> values) implements Values {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** CEL's whole numbers are 64 bits wide. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    public static EventFields of(Event event) {
        return new EventFields(JSON.readValue(EventJson.write(event), MAP));
    }
}
