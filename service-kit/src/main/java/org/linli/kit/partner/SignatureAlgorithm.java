package org.linli.kit.partner;

import java.util.HexFormat;
import java.util.function.Supplier;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** How a partner's key signs; it belongs to the key, so that nobody can ask for a weaker one. */
public enum SignatureAlgorithm {
    HMAC_SHA256("LINLI1-HMAC-SHA256", SHA256Digest::newInstance),
    /** GB/T 32905-2016, for those who must use the national suite. */
    HMAC_SM3("LINLI1-HMAC-SM3", SM3Digest::new);

    private final String versionLine;
    private final Supplier<ExtendedDigest> digest;

    SignatureAlgorithm(String versionLine, Supplier<ExtendedDigest> digest) {
        this.versionLine = versionLine;
        this.digest = digest;
    }

    /** The first line of what is signed. */
    String versionLine() {
        return versionLine;
    }

    /** In lower-case hexadecimal digits. */
    String digest(byte[] body) {
        var hash = digest.get();
        hash.update(body, 0, body.length);
        var result = new byte[hash.getDigestSize()];
        hash.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    byte[] sign(byte[] secret, byte[] text) {
        var mac = new HMac(digest.get());
        mac.init(new KeyParameter(secret));
        mac.update(text, 0, text.length);
        var result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }
}
