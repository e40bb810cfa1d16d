package org.linli.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** A committed description: the truth that is served, compared with what the code says now and with what was released. */
public final class DescriptionFile {

    static final Path FOLDER = Path.of("../docs/api");

    private static final boolean WRITES = "write".equals(System.getProperty("linli.api"));

    private final Path committed;
    private final Path released;

    private DescriptionFile(Path folder, String name) {
        committed = folder.resolve(name + ".yaml");
        released = folder.resolve("released").resolve(name + ".yaml");
    }

    /** @param name a module's, or {@code events} */
    public static DescriptionFile of(String name) {
        return of(FOLDER, name);
    }

    static DescriptionFile of(Path folder, String name) {
        return new DescriptionFile(folder, name);
    }

    /**
     * Insists that the committed file is what the code says; with {@code -Dlinli.api=write} makes it so.
     *
     * @throws AssertionError if it is not
     */
    public void requireEqual(ObjectNode fromCode) {
        var text = Yaml.write(fromCode);
        try {
            if (WRITES) {
                Files.writeString(committed, text);
            }
            if (!Files.exists(committed) || !Files.readString(committed).equals(text)) {
                throw new AssertionError(
                        committed + " is not what the code says. Run ./linli api, and look at the difference.");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Insists that clients of the released version are still served.
     *
     * @throws AssertionError naming what would break them
     */
    public void requireCompatible(ObjectNode fromCode) {
        if (!Files.exists(released)) {
            return; // nothing has been released yet
        }
        var breaks = BreakingChanges.between(Yaml.read(released), fromCode);
        if (!breaks.isEmpty()) {
            throw new AssertionError("breaks clients of " + released + ":\n  " + String.join("\n  ", breaks)
                    + "\nKeep the old form beside the new one, or give it a new path (/api/v2).");
        }
    }
}
