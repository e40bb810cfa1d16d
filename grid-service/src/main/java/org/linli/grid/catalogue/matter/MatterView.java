package org.linli.grid.catalogue.matter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.ListKind;

/**
 * A matter as it is shown.
 *
 * @param category from the widest to the narrowest
 * @param admittedUntil the day after the last one
 */
public record MatterView(
        String code,
        ListKind kind,
        String name,
        List<String> category,
        MatterFacts.Handler handler,
        @Nullable Deadline deadline,
        @Nullable LocalDate admittedFrom,
        @Nullable LocalDate admittedUntil) {

    public static MatterView of(Matter matter) {
        var listed = matter.listed();
        return new MatterView(
                listed.code(),
                listed.kind(),
                listed.name(),
                listed.category(),
                matter.facts().handler(),
                listed.deadline(),
                listed.admittedFrom(),
                listed.admittedUntil());
    }
}
