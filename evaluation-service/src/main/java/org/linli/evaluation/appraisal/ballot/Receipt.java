package org.linli.evaluation.appraisal.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a voter gets for a ballot, and by which it is found again. It is stored nowhere. It is made from the caller's own
 * {@code Idempotency-Key}, one way, so that a call that is sent again gets the same receipt without anything having been kept for it.
 *
 * @param code 32 hexadecimal digits
 */
public record Receipt(String code) {

    /** The header whose value only the caller knows. */
    public static final String KEY = "Idempotency-Key";

    static final int SHORTEST_KEY = 32;

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * @param key what the caller sent; without it, a call that is sent again is refused
     * @throws BallotRefused.GuessableKey if it is too short to be a secret
     */
    public static Receipt of(Optional<String> key, String voter, String appraisalId) {
        if (key.isPresent() && key.get().length() < SHORTEST_KEY) {
            throw new BallotRefused.GuessableKey();
        }
        return new Receipt(digest("receipt", appraisalId, voter, key.orElseGet(Receipt::secret)));
    }

    private static String secret() {
        var secret = new byte[2 * BYTES];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** Id of its ballot: who reads the box learns no receipt from it. */
    public String ballotId(String appraisalId) {
        return digest("ballot", appraisalId, code);
    }

    private static String digest(String... parts) {
        try {
            var text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Whoever prints it tells nobody. */
    @Override
    public String toString() {
        return "Receipt";
    }
}
