package org.linli.grid.imports.file;

import java.nio.charset.StandardCharsets;
import org.linli.grid.imports.file.FileRefused.Empty;
import org.linli.grid.imports.file.FileRefused.NotFeatures;
import org.linli.grid.imports.file.FileRefused.TooManyRows;
import org.linli.grid.imports.file.FileRefused.UnknownEncoding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.async.ByteArrayFeeder;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON without keeping it: whether it is whole, whether it is a FeatureCollection, and how many features it has. */
final class GeoJsonInspection implements Inspection {

    private static final int IN_COLLECTION = 1;
    private static final int IN_FEATURES = 2;

    private final long maxRows;
    private final StrictText utf8 = new StrictText(StandardCharsets.UTF_8);
    private final JsonParser parser = new JsonFactory().createNonBlockingByteArrayParser(ObjectReadContext.empty());
    private final ByteArrayFeeder feeder = (ByteArrayFeeder) parser.nonBlockingInputFeeder();
    private long bytes;
    private long features;
    private int depth;
    private String member = ""; // of the collection
    private boolean hasBegun;
    private boolean isCollection;

    GeoJsonInspection(long maxRows) {
        this.maxRows = maxRows;
    }

    @Override
    public void see(byte[] piece) {
        bytes += piece.length;
        utf8.see(piece);
        read(() -> feeder.feedInput(piece, 0, piece.length));
    }

    private void read(Runnable feeding) {
        try {
            feeding.run();
            for (var token = parser.nextToken();
                    token != null && token != JsonToken.NOT_AVAILABLE;
                    token = parser.nextToken()) {
                see(token);
            }
        } catch (JacksonException broken) {
            throw utf8.holdsSoFar()
                    ? new NotFeatures(String.valueOf(broken.getOriginalMessage()))
                    : new UnknownEncoding(FileFormat.GEO_JSON);
        }
    }

    private void see(JsonToken token) {
        if (depth == 0 && (hasBegun || token != JsonToken.START_OBJECT)) {
            throw new NotFeatures("it is not one JSON object");
        }
        hasBegun = true;
        if (token == JsonToken.PROPERTY_NAME && depth == IN_COLLECTION) {
            member = parser.currentName();
        } else if (token == JsonToken.VALUE_STRING && depth == IN_COLLECTION && member.equals("type")) {
            isCollection = parser.getString().equals("FeatureCollection");
        }
        if (depth == IN_FEATURES && member.equals("features") && !token.isStructEnd()) {
            countFeature();
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    private void countFeature() {
        features++;
        if (features > maxRows) {
            throw new TooManyRows(maxRows);
        }
    }

    @Override
    public FileFacts facts() {
        if (bytes == 0) {
            throw new Empty();
        }
        read(feeder::endOfInput);
        if (!utf8.held()) {
            throw new UnknownEncoding(FileFormat.GEO_JSON);
        }
        if (!isCollection) {
            throw new NotFeatures("its type is not FeatureCollection");
        }
        return new FileFacts(FileFormat.GEO_JSON, FileFacts.UTF_8, bytes, features);
    }
}
