package org.linli.standalone.keys;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.linli.kit.personal.keys.Algorithm;
import org.linli.kit.personal.keys.KeyFile;

/** {@code linli keys create|rotate [FILE]}. {@code LINLI_PERSONAL_CIPHER} says what the new key is for. */
public final class Keys {

    /** Services look at the file every ten seconds; a secret that a cluster hands out takes a minute or so to arrive. */
    private static final Duration TAKES_OVER_AFTER = Duration.ofMinutes(2);

    private final Map<String, String> environment;
    private final PrintStream out;
    private final InstantSource clock;

    public Keys(Map<String, String> environment, PrintStream out, InstantSource clock) {
        this.environment = environment;
        this.out = out;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @param words what to do, and the file
     * @return whether it was understood
     */
    public boolean run(List<String> words) {
        if (words.isEmpty() || words.size() > 2) {
            return false;
        }
        var file = words.size() == 2 ? Path.of(words.getLast()) : settled();
        return switch (words.getFirst()) {
            case "create" -> create(file);
            case "rotate" -> rotate(file);
            default -> false;
        };
    }

    /** The file of the suite in this folder. */
    private Path settled() {
        var named = environment.getOrDefault("LINLI_PERSONAL_KEYS", "");
        return named.isBlank()
                ? Path.of(environment.getOrDefault("LINLI_DATA", "data"), "keys", "personal.json")
                : Path.of(named);
    }

    private boolean create(Path file) {
        new KeyFile(file, clock).create(algorithm());
        out.println("Made " + file + ". Keep a copy in a safe place: without it, nobody can read what it encrypts.");
        return true;
    }

    private boolean rotate(Path file) {
        var id = new KeyFile(file, clock).rotate(algorithm(), TAKES_OVER_AFTER);
        out.printf(
                "Added key %d to %s. It takes over in %d minutes; services need no restart and bring old values under it.%n"
                        + "When linli_personal_old_key_documents is 0 everywhere, the old key may be taken out of the file.%n",
                id, file, TAKES_OVER_AFTER.toMinutes());
        return true;
    }

    private Algorithm algorithm() {
        return Algorithm.valueOf(environment.getOrDefault("LINLI_PERSONAL_CIPHER", Algorithm.AES256_GCM.name()));
    }
}
