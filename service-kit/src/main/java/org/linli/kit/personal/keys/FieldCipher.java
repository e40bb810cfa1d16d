package org.linli.kit.personal.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/**
 * Encrypts under one key. What comes out says what it is: a byte for the algorithm (1 AES-256-GCM, 2 SM4-GCM), four for the
 * key's id, twelve of nonce, the text, sixteen of tag. The first form is Tink's own.
 */
public interface FieldCipher {

    int HEADER = 5;

    /** @param context what the text belongs to; it can be decrypted with the same one only */
    byte[] encrypt(byte[] plain, byte[] context);

    /** @throws GeneralSecurityException if it is not what this key made of something in this context */
    byte[] decrypt(byte[] encrypted, byte[] context) throws GeneralSecurityException;

    /** The id of the key that something was encrypted under; 0, which no key has, for what is too short. */
    static int keyOf(byte[] encrypted) {
        return encrypted.length < HEADER ? 0 : ByteBuffer.wrap(encrypted).getInt(1);
    }
}
