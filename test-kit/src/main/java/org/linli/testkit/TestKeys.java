package org.linli.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys for personal data that live as long as the tests of one JVM. */
final class TestKeys {

    private TestKeys() {}

    /** A key file in a form that production has, made without the code under test. */
    static Path file() {
        return Once.FILE;
    }

    private static final class Once {
        static final Path FILE = write();

        private static Path write() {
            try {
                var file = Files.createTempFile("linli-test-keys", ".json");
                file.toFile().deleteOnExit();
                return Files.writeString(file, """
                                {"format": 1, "lookup": "%s", "keys": [
                                  {"id": 1, "algorithm": "AES256_GCM", "from": "2026-01-01T00:00:00Z", "secret": "%s"}]}""".formatted(secret(), secret()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String secret() {
            var secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            return Base64.getEncoder().encodeToString(secret);
        }
    }
}
