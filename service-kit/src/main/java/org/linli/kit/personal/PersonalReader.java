package org.linli.kit.personal;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads a personal value from JSON. What is wrong with it is said without repeating it, which Jackson itself would. */
abstract class PersonalReader<T extends Personal> extends ValueDeserializer<T> {

    private final Class<T> type;
    private final Function<String, T> of;

    PersonalReader(Class<T> type, Function<String, T> of) {
        this.type = type;
        this.of = of;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw refused(parser, "must be a text");
        }
        try {
            return of.apply(parser.getString());
        } catch (BadPersonalValue bad) {
            throw refused(parser, String.valueOf(bad.getMessage()));
        }
    }

    /** Without the parser's own location, whose description may quote the source. */
    private MismatchedInputException refused(JsonParser parser, String expected) {
        var refusal = MismatchedInputException.from(parser, type, expected);
        refusal.clearLocation();
        return refusal;
    }
}
