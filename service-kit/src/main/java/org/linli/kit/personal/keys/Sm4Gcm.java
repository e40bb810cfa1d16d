package org.linli.kit.personal.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM by Bouncy Castle, in the form that Tink gives to AES-GCM. */
final class Sm4Gcm implements FieldCipher {

    private static final byte FORM = 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final int id;
    private final KeyParameter key;
    private final SecureRandom random = new SecureRandom();

    Sm4Gcm(int id, byte[] secret) {
        this.id = id;
        this.key = new KeyParameter(secret);
    }

    @Override
    public byte[] encrypt(byte[] plain, byte[] context) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var text = run(true, nonce, plain, context);
            return ByteBuffer.allocate(HEADER + NONCE + text.length)
                    .put(FORM)
                    .putInt(id)
                    .put(nonce)
                    .put(text)
                    .array();
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public byte[] decrypt(byte[] encrypted, byte[] context) throws GeneralSecurityException {
        if (encrypted.length < HEADER + NONCE || encrypted[0] != FORM || FieldCipher.keyOf(encrypted) != id) {
            throw new GeneralSecurityException("not encrypted under SM4 key " + id);
        }
        var nonce = Arrays.copyOfRange(encrypted, HEADER, HEADER + NONCE);
        var text = Arrays.copyOfRange(encrypted, HEADER + NONCE, encrypted.length);
        try {
            return run(false, nonce, text, context);
        } catch (InvalidCipherTextException tampered) {
            throw new GeneralSecurityException("decryption failed", tampered);
        }
    }

    private byte[] run(boolean encrypt, byte[] nonce, byte[] input, byte[] context) throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(key, TAG_BITS, nonce, context));
        var output = new byte[cipher.getOutputSize(input.length)];
        var written = cipher.processBytes(input, 0, input.length, output, 0);
        written += cipher.doFinal(output, written);
        return written == output.length ? output : Arrays.copyOf(output, written);
    }
}
