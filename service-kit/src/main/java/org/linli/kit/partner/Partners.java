package org.linli.kit.partner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kit.file.WatchedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Those who may sign; none where no file is named. A file that changes is read anew. */
final class Partners {

    private static final Logger LOG = LoggerFactory.getLogger(Partners.class);

    private final @Nullable WatchedFile<PartnerFile> file;

    /** @param file empty for none */
    Partners(String file) {
        try {
            this.file = file.isBlank() ? null : new WatchedFile<>(Path.of(file), PartnerFile::read);
        } catch (IOException missing) {
            throw new IllegalStateException("no file of partners at " + file + "; LINLI_PARTNERS names it");
        }
    }

    Optional<Partner> find(String id) {
        var all = file == null ? PartnerFile.NOBODY : file.content();
        return all.partners().stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst();
    }

    /** A file that has become unusable changes nothing. */
    @Scheduled(fixedDelayString = "${linli.partners.read-every:10s}")
    void refresh() {
        try {
            if (file != null && file.refresh()) {
                LOG.info("partners read anew");
            }
        } catch (IOException | IllegalStateException unusable) {
            LOG.error("partners cannot be read anew: {}", unusable.getMessage());
        }
    }
}
