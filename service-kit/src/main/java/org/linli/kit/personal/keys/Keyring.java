package org.linli.kit.personal.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.linli.kit.file.WatchedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** The keys in use. The file is read anew when it has changed, so that keys are rotated without a restart. */
public final class Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);

    private final WatchedFile<Keyset> file;
    private final InstantSource clock;

    /** @throws BadKeyFile if there are no keys */
    public Keyring(Path file, InstantSource clock) {
        this.clock = clock;
        try {
            this.file = new WatchedFile<>(file, path -> KeyFile.read(path).usable());
        } catch (IOException missing) {
            throw new BadKeyFile("no keys for personal data at " + file
                    + "; LINLI_PERSONAL_KEYS names the file, ./linli keys create makes one");
        }
    }

    /** The key for new values. */
    public DataKey current() {
        return file.content().current(clock.instant());
    }

    /** Ids of keys that only old values are under. */
    public List<Integer> replaced() {
        return file.content().replaced(clock.instant());
    }

    /** A key by its id; one that another replica has had a moment longer is looked for in the file. */
    public Optional<DataKey> find(int id) {
        var known = file.content().find(id);
        if (known.isPresent()) {
            return known;
        }
        refresh();
        return file.content().find(id);
    }

    public LookupKey lookup() {
        return file.content().lookup();
    }

    /** A file that has become unreadable changes nothing: the keys that were read stay in use. */
    @Scheduled(fixedDelayString = "${linli.personal.read-keys-every:10s}")
    void refresh() {
        try {
            if (file.refresh()) {
                LOG.info(
                        "keys for personal data read anew; new values go under key {}",
                        current().id());
            }
        } catch (IOException | BadKeyFile unreadable) {
            LOG.error("keys for personal data cannot be read anew: {}", unreadable.getMessage());
        }
    }
}
