package org.linli.kit.personal.keys;

/** How a value may be encrypted. Both authenticate what they encrypt, with nonces of 96 bits and tags of 128. */
public enum Algorithm {
    AES256_GCM(32) {
        @Override
        FieldCipher cipher(int id, byte[] secret) {
            return new AesGcm(id, secret);
        }
    },
    /** GB/T 32907-2016, for those who must use the national suite. */
    SM4_GCM(16) {
        @Override
        FieldCipher cipher(int id, byte[] secret) {
            return new Sm4Gcm(id, secret);
        }
    };

    private final int keyBytes;

    Algorithm(int keyBytes) {
        this.keyBytes = keyBytes;
    }

    int keyBytes() {
        return keyBytes;
    }

    abstract FieldCipher cipher(int id, byte[] secret);
}
