package org.linli.partymember.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what something is, so that whoever says the same again meets what it made before. */
public final class NaturalId {

    private NaturalId() {}

    /** A UUID of version 8 made of these. */
    public static String of(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.wrap(digest);
            var high = bytes.getLong() & ~0xF000L | 0x8000L;
            var low = bytes.getLong() & ~(3L << 62) | 1L << 63;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java", impossible);
        }
    }
}
