package org.linli.kit.personal.keys;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody else may look into, from the moment they are there. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** An empty file of any name. */
    static Path file(Path folder) throws IOException {
        return Files.createTempFile(folder, "keys", ".new", permissions("rw-------"));
    }

    /** The folder; one that is there already stays as it is. */
    static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, permissions("rwx------"));
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
