package org.linli.grid.catalogue.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.ListKind;

/**
 * What is told of a matter.
 *
 * @param category from the widest to the narrowest, one to three names
 * @param deadline null where none is set
 */
public record MatterFacts(
        ListKind kind,
        String name,
        List<String> category,
        Handler handler,
        @Nullable Deadline deadline) {

    /** The unit or department that handles it. */
    public record Handler(String code, String name) {}
}
