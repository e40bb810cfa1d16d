package org.linli.kit;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** Instants are texts (RFC 3339). A number would be taken for seconds since 1970, which nobody means. */
final class WrittenInstants extends StdDeserializer<Instant> {

    WrittenInstants() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
        return json.hasToken(JsonToken.VALUE_STRING)
                ? InstantDeserializer.INSTANT.deserialize(json, context)
                : context.reportInputMismatch(this, "is a text such as 2026-11-23T08:00:00+08:00");
    }
}
