package org.linli.kit.partner;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A shared secret that calls of ours are signed with, in the form in which partners sign theirs. */
public final class SigningKey {

    private final String partner;
    private final String id;
    private final SignatureAlgorithm algorithm;
    private final byte[] secret;

    /**
     * A key.
     *
     * @param partner whose secret it is: what {@code Linli-Partner} says
     * @param id what {@code Linli-Key} says
     */
    public SigningKey(String partner, String id, SignatureAlgorithm algorithm, byte[] secret) {
        this.partner = partner;
        this.id = id;
        this.algorithm = algorithm;
        this.secret = secret.clone();
    }

    /**
     * The five headers of a call.
     *
     * @param nonce never used before: 16 to 64 of {@code A-Z a-z 0-9 - _}
     */
    public Map<String, String> sign(String method, URI address, byte[] body, Instant at, String nonce) {
        var path = address.getRawPath();
        var call = new SignedCall(
                partner,
                id,
                method,
                path == null || path.isEmpty() ? "/" : path,
                CanonicalQuery.of(address.getRawQuery()),
                at.getEpochSecond(),
                nonce,
                new byte[0]);
        var mac = algorithm.sign(secret, call.canonical(algorithm, body));
        var headers = new LinkedHashMap<String, String>();
        headers.put(SignedCall.PARTNER, partner);
        headers.put(SignedCall.KEY, id);
        headers.put(SignedCall.TIMESTAMP, Long.toString(call.timestamp()));
        headers.put(SignedCall.NONCE, nonce);
        headers.put(SignedCall.SIGNATURE, HexFormat.of().formatHex(mac));
        return headers;
    }

    @Override
    public String toString() {
        return "SigningKey[" + partner + "/" + id + "]";
    }
}
