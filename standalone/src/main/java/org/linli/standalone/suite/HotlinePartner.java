package org.linli.standalone.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/** A hotline to try with, agreed on at the first start: {@code ./linli hotline} and scenarios read the same file and play it. */
final class HotlinePartner {

    private static final int SECRET_BYTES = 32;

    private HotlinePartner() {}

    static void ensure(Settings settings) {
        var file = settings.partners();
        if (!Files.exists(file)) {
            write(file, content(settings.callbackPort()));
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            var isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (isPosix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String content(int port) {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return """
                {"format": 1, "partners": [
                  {"id": "hotline-to-try", "role": "HOTLINE", "divisionScope": "", "callbacks": "http://127.0.0.1:%d/callbacks", "keys": [
                    {"id": "first", "algorithm": "HMAC_SM3", "secret": "%s", "from": "2026-01-01T00:00:00Z"}]}]}
                """.formatted(port, Base64.getEncoder().encodeToString(secret));
    }
}
