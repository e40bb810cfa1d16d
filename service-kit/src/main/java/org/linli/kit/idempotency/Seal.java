package org.linli.kit.idempotency;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes a remembered answer with the caller's own key (AES-256-GCM): an answer may say something of a person, and what the
 * store keeps of persons is encrypted.
 */
final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    byte[] close(byte[] key, byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, key, nonce, plain);
        var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return all;
    }

    byte[] open(byte[] key, byte[] all) {
        var nonce = Arrays.copyOf(all, NONCE_BYTES);
        return apply(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length));
    }

    private static byte[] apply(int mode, byte[] key, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("a remembered answer cannot be opened", damaged);
        }
    }
}
