package org.linli.embedded;

import static de.bwaldvogel.mongo.wire.BsonConstants.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the elements of a BSON document, and decodes the values that it is asked for. The engine's decoder can't skip what nobody
 * asks for, and takes three times as long.
 */
final class BsonElements {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bson;
    private int name;
    private int value;
    private int next;

    BsonElements(byte[] bson) {
        this(bson, 0);
    }

    private BsonElements(byte[] bson, int start) {
        this.bson = bson;
        this.next = start + Integer.BYTES;
    }

    /** Goes to the next element, if there is one. */
    boolean next() {
        if (bson[next] == TERMINATING_BYTE) {
            return false;
        }
        name = next + 1;
        value = afterZero(name);
        next = value + length();
        return true;
    }

    boolean isNamed(byte[] other) {
        return Arrays.equals(bson, name, value - 1, other, 0, other.length);
    }

    String name() {
        return new String(bson, name, value - 1 - name, UTF_8);
    }

    @Nullable
    Object value() {
        return switch (type()) {
            case TYPE_UTF8_STRING -> new String(bson, value + Integer.BYTES, intAtValue() - 1, UTF_8);
            case TYPE_EMBEDDED_DOCUMENT -> new BsonElements(bson, value).document();
            case TYPE_ARRAY -> new BsonElements(bson, value).list();
            case TYPE_INT32 -> intAtValue();
            case TYPE_INT64 -> (long) LONG.get(bson, value);
            case TYPE_UTC_DATETIME -> Instant.ofEpochMilli((long) LONG.get(bson, value));
            default -> BsonDecoder.decodeValue(type(), Unpooled.wrappedBuffer(bson, value, next - value));
        };
    }

    Document document() {
        var document = new Document();
        while (next()) {
            document.put(name(), value());
        }
        return document;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> values = new ArrayList<>();
        while (next()) {
            values.add(value());
        }
        return values;
    }

    private byte type() {
        return bson[name - 1];
    }

    private int afterZero(int index) {
        int end = index;
        while (bson[end] != STRING_TERMINATION) {
            end++;
        }
        return end + 1;
    }

    private int intAtValue() {
        return (int) INT.get(bson, value);
    }

    private int length() {
        return switch (type()) {
            case TYPE_UTF8_STRING, TYPE_JAVASCRIPT_CODE -> Integer.BYTES + intAtValue();
            case TYPE_EMBEDDED_DOCUMENT, TYPE_ARRAY -> intAtValue();
            case TYPE_DATA -> Integer.BYTES + 1 + intAtValue();
            case TYPE_NULL, TYPE_UNDEFINED, TYPE_MIN_KEY, TYPE_MAX_KEY -> 0;
            case TYPE_BOOLEAN -> 1;
            case TYPE_INT32 -> Integer.BYTES;
            case TYPE_OBJECT_ID -> LENGTH_OBJECTID;
            case TYPE_DOUBLE, TYPE_INT64, TYPE_UTC_DATETIME, TYPE_TIMESTAMP -> Long.BYTES;
            case TYPE_DECIMAL128 -> 2 * Long.BYTES;
            case TYPE_REGEX -> afterZero(afterZero(value)) - value;
            default -> throw new IllegalStateException("unexpected BSON type " + type());
        };
    }
}
