package org.linli.grid.imports.outline;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.linli.grid.imports.job.Position;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/** Features of a collection of any size, one in memory at a time; of one that is too large, nothing. */
final class Features {

    /** An outline of the most positions takes 20,000; the rest is for its properties. */
    private static final int MOST_TOKENS = 30_000;

    private final JsonParser parser;
    private boolean inFeatures;
    private long row;

    Features(InputStream file) {
        this.parser = new JsonFactory().createParser(ObjectReadContext.empty(), file);
        parser.nextToken(); // the collection begins
    }

    /** The next one; null after the last. */
    @Nullable
    Feature next() {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (inFeatures) {
                if (token != JsonToken.END_ARRAY) {
                    row++;
                    return feature(token);
                }
                inFeatures = false;
            } else if (token == JsonToken.PROPERTY_NAME) {
                enter(parser.currentName());
            }
        }
        return null;
    }

    private void enter(String member) {
        inFeatures = parser.nextToken() == JsonToken.START_ARRAY && member.equals("features");
        if (!inFeatures) {
            parser.skipChildren();
        }
    }

    private Feature feature(JsonToken first) {
        var at = new Position(row, parser.currentTokenLocation().getLineNr());
        var depth = 0;
        var count = 0;
        try (var copy = TokenBuffer.forGeneration()) {
            for (var token = first; ; token = parser.nextToken()) {
                if (count++ < MOST_TOKENS) {
                    copy.copyCurrentEvent(parser);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0) {
                    return new Feature(at, count <= MOST_TOKENS ? tree(copy) : null);
                }
            }
        }
    }

    private static JsonNode tree(TokenBuffer copy) {
        return JsonMapper.shared().readTree(copy.asParser(ObjectReadContext.empty()));
    }
}
