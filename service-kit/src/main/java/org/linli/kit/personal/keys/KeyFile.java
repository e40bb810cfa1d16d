package org.linli.kit.personal.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The keys as a file in JSON, which only its owner may read. Whoever loses it loses every value encrypted under it. */
public final class KeyFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public KeyFile(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Makes one with a first key.
     *
     * @throws BadKeyFile if there is one already: it may be needed
     */
    public void create(Algorithm algorithm) {
        if (Files.exists(file)) {
            throw new BadKeyFile(file + " is there already");
        }
        var first = newKey(1 + random.nextInt(Integer.MAX_VALUE), algorithm, Duration.ZERO);
        write(new StoredKeys(StoredKeys.FORMAT, secret(LookupKey.BYTES), List.of(first)));
    }

    /**
     * Adds a key that takes over after a while; those before stay, for what is encrypted under them.
     *
     * @param after long enough for every replica to have read the file
     * @return the new key's id
     */
    public int rotate(Algorithm algorithm, Duration after) {
        var stored = read(file);
        var taken = stored.keys().stream().map(StoredKeys.Key::id).toList();
        var id = IntStream.generate(() -> 1 + random.nextInt(Integer.MAX_VALUE))
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
        var keys = Stream.concat(stored.keys().stream(), Stream.of(newKey(id, algorithm, after)))
                .toList();
        write(new StoredKeys(stored.format(), stored.lookup(), keys));
        return id;
    }

    private StoredKeys.Key newKey(int id, Algorithm algorithm, Duration after) {
        return new StoredKeys.Key(id, algorithm, clock.instant().plus(after), secret(algorithm.keyBytes()));
    }

    private String secret(int bytes) {
        var secret = new byte[bytes];
        random.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Whole or not at all: services may read it at any moment. */
    private void write(StoredKeys keys) {
        try {
            var folder = OwnerOnly.folder(
                    Objects.requireNonNull(file.toAbsolutePath().getParent()));
            var fresh = OwnerOnly.file(folder);
            Files.write(fresh, JSON.writeValueAsBytes(keys));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new BadKeyFile("cannot write " + file, failure);
        }
    }

    /** @throws BadKeyFile if it is missing or no such file */
    static StoredKeys read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), StoredKeys.class).checked();
        } catch (IOException | JacksonException | IllegalArgumentException failure) {
            // without the cause, which could quote the file
            throw new BadKeyFile("cannot read keys from " + file + " ("
                    + failure.getClass().getSimpleName() + "); ./linli keys create makes such a file");
        }
    }
}
