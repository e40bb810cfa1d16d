package org.linli.kit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Function;

/** What a file says, read anew when it has changed. */
public final class WatchedFile<T> {

    private final Path file;
    private final Function<Path, T> reader;
    private volatile Read<T> read;

    private record Read<T>(FileTime changed, T content) {}

    /**
     * Reads it.
     *
     * @param reader throws if there is something wrong with the file
     * @throws IOException if there is no such file
     */
    public WatchedFile(Path file, Function<Path, T> reader) throws IOException {
        this.file = file;
        this.reader = reader;
        this.read = read();
    }

    private Read<T> read() throws IOException {
        var changed = Files.getLastModifiedTime(file); // before reading: a change in between is read again
        return new Read<>(changed, reader.apply(file));
    }

    /** As it was read last. */
    public T content() {
        return read.content();
    }

    /**
     * Reads it again if it has changed. If that fails, what was read before stays.
     *
     * @return whether it had changed
     */
    public boolean refresh() throws IOException {
        if (Files.getLastModifiedTime(file).equals(read.changed())) {
            return false;
        }
        read = read();
        return true;
    }
}
