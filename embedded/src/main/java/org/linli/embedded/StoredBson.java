package org.linli.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Documents as the bytes that are kept. A reader always decodes a copy of its own, because the engine changes documents in place and
 * would otherwise change them under the eyes of another reader.
 */
final class StoredBson {

    private StoredBson() {}

    static byte[] of(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        var bson = new byte[buffer.readableBytes()];
        buffer.readBytes(bson);
        return bson;
    }

    static Document read(byte[] bson) {
        return new BsonElements(bson).document();
    }
}
