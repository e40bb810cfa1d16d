package org.linli.kit.partner;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Who may sign, as a file says it. */
record PartnerFile(int format, List<Partner> partners) {

    private static final int FORMAT = 1;
    private static final int SHORTEST_SECRET = 32;

    static final PartnerFile NOBODY = new PartnerFile(FORMAT, List.of());

    /** @throws IllegalStateException if it cannot be used; without the file's text, which is secret */
    static PartnerFile read(Path file) {
        try {
            var read = JsonMapper.shared().readValue(Files.readAllBytes(file), PartnerFile.class);
            if (read.isUsable()) {
                return read;
            }
        } catch (IOException | JacksonException | IllegalArgumentException unusable) {
            throw new IllegalStateException("cannot read partners from " + file + " ("
                    + unusable.getClass().getSimpleName() + ")");
        }
        throw new IllegalStateException(
                "cannot use the partners in " + file + ": format 1 is a list of partners, each with id,"
                        + " role, divisionScope and keys, each with id, algorithm, secret of 32 bytes or more, and from");
    }

    private boolean isUsable() {
        return format == FORMAT && partners != null && partners.stream().allMatch(PartnerFile::isUsable);
    }

    private static boolean isUsable(Partner partner) {
        return Stream.of(partner.id(), partner.role(), partner.divisionScope(), partner.keys())
                        .allMatch(Objects::nonNull)
                && partner.keys().stream().allMatch(PartnerFile::isUsable)
                && isUsable(partner.callbacks());
    }

    private static boolean isUsable(@Nullable URI callbacks) {
        return callbacks == null
                || Set.of("http", "https").contains(callbacks.getScheme()) && callbacks.getHost() != null;
    }

    private static boolean isUsable(Partner.Key key) {
        return Stream.of(key.id(), key.algorithm(), key.secret(), key.from()).allMatch(Objects::nonNull)
                && key.bytes().length >= SHORTEST_SECRET;
    }
}
