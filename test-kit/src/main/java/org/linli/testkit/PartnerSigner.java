package org.linli.testkit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A partner's side of a signed call, written after {@code docs/partner-signatures.md} and not after the code that verifies it: an
 * example to copy.
 *
 * @param algorithm {@code HMAC_SHA256} or {@code HMAC_SM3}
 */
public record PartnerSigner(String partner, String key, byte[] secret, String algorithm) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The five headers of a call that is sent now. */
    public Map<String, String> sign(String method, String path, String canonicalQuery, byte[] body) {
        var nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        var now = Instant.now().getEpochSecond();
        return sign(method, path, canonicalQuery, body, now, HexFormat.of().formatHex(nonce));
    }

    /**
     * The five headers.
     *
     * @param path as it is sent, without the query
     * @param canonicalQuery pairs {@code name=value}, encoded by RFC 3986, sorted; empty for none
     * @param timestamp seconds since 1970
     * @param nonce never used before: 16 to 64 of {@code A-Z a-z 0-9 - _}
     */
    public Map<String, String> sign(
            String method, String path, String canonicalQuery, byte[] body, long timestamp, String nonce) {
        var version = algorithm.equals("HMAC_SM3") ? "LINLI1-HMAC-SM3" : "LINLI1-HMAC-SHA256";
        var bodyDigest = HexFormat.of().formatHex(hash(body));
        var lines = String.join(
                "\n", version, partner, key, method, path, canonicalQuery, "" + timestamp, nonce, bodyDigest);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Linli-Partner", partner);
        headers.put("Linli-Key", key);
        headers.put("Linli-Timestamp", "" + timestamp);
        headers.put("Linli-Nonce", nonce);
        headers.put("Linli-Signature", HexFormat.of().formatHex(mac(lines.getBytes(StandardCharsets.UTF_8))));
        return headers;
    }

    private ExtendedDigest digest() {
        return algorithm.equals("HMAC_SM3") ? new SM3Digest() : SHA256Digest.newInstance();
    }

    private byte[] hash(byte[] body) {
        var digest = digest();
        digest.update(body, 0, body.length);
        var result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    private byte[] mac(byte[] text) {
        var mac = new HMac(digest());
        mac.init(new KeyParameter(secret));
        mac.update(text, 0, text.length);
        var result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }
}
