package org.linli.standalone.suite;

import java.nio.file.Files;
import java.time.InstantSource;
import org.linli.kit.personal.keys.Algorithm;
import org.linli.kit.personal.keys.KeyFile;

/** The keys for personal data, made on the first start. A service by itself would refuse to start without them. */
final class PersonalKeys {

    private PersonalKeys() {}

    static void ensure(Settings settings) {
        if (!Files.exists(settings.personalKeys())) {
            new KeyFile(settings.personalKeys(), InstantSource.system()).create(Algorithm.AES256_GCM);
        }
    }
}
