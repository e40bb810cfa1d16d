package org.linli.partymember.activity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Codes of six digits that are shown at an activity and change every so often, after RFC 6238 with HMAC-SHA-256. */
@Component
public class AttendanceCodes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 20;
    private static final int CODES = 1_000_000;

    private final Duration every;
    private final SecureRandom random = new SecureRandom();

    AttendanceCodes(@Value("${linli.party-member.attendance-code.every:30s}") Duration every) {
        this.every = every;
    }

    /** A code, and until when it is taken. */
    public record ShownCode(String code, Instant validUntil) {}

    /** A new secret. */
    public String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The code of this moment; it is taken for one step more than it is shown. */
    public ShownCode at(String secret, Instant now) {
        var step = stepOf(now);
        return new ShownCode(code(secret, step), Instant.ofEpochMilli((step + 2) * every.toMillis()));
    }

    /** The codes that are taken at this moment. */
    public Set<String> valid(String secret, Instant now) {
        var current = code(secret, stepOf(now));
        var before = code(secret, stepOf(now) - 1);
        return current.equals(before) ? Set.of(current) : Set.of(current, before);
    }

    private long stepOf(Instant now) {
        return now.toEpochMilli() / every.toMillis();
    }

    private static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, Integer.BYTES)
                            .getInt()
                    & Integer.MAX_VALUE;
            return "%06d".formatted(number % CODES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
