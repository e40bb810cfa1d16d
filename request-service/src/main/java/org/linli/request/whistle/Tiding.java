package org.linli.request.whistle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;
import org.springframework.data.annotation.TypeAlias;

/**
 * What the order that a whistle is about has still to be told. It is told by the order's own deeds, which change nothing when they are
 * repeated; the whistle forgets a tiding once the order has it.
 */
public sealed interface Tiding {

    /** Who did it. */
    String actor();

    /** In which role. */
    @Nullable
    Role role();

    Instant at();

    /** Units assist whoever has the order. */
    @TypeAlias("whistle-tiding-assist")
    record Assist(
            List<String> unitIds, String actor, @Nullable Role role, Instant at) implements Tiding {

        public Assist {
            unitIds = List.copyOf(unitIds);
        }
    }

    /** An assisting unit has done its part. */
    @TypeAlias("whistle-tiding-contribute")
    record Contribute(
            String unitId,
            String text,
            String actor,
            @Nullable Role role,
            Instant at) implements Tiding {}
}
