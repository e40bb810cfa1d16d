package org.linli.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The RSA key that signs the tokens, kept in a file that only its owner may read. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static JWKSet keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                write(file, new JWKSet(newKey()));
            }
            return JWKSet.load(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot keep the issuer's key in " + file, failure);
        } catch (ParseException damaged) {
            throw new IllegalStateException("damaged, delete it to get a new key: " + file, damaged);
        }
    }

    /** By a rename, so that a crash leaves a whole key or none. */
    private static void write(Path file, JWKSet keys) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(draft, keys.toString(false));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
