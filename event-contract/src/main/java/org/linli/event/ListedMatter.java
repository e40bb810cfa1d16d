package org.linli.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter as a version of a catalogue lists it.
 *
 * @param code its own, the same in every version
 * @param category from the widest to the narrowest, one to three names
 * @param handlerCode of the unit or department that handles it
 * @param deadline null where none is set
 * @param admittedFrom first day; null if it has always been
 * @param admittedUntil the day after the last one; null while none is set
 */
public record ListedMatter(
        String code,
        ListKind kind,
        String name,
        List<String> category,
        String handlerCode,
        String handlerName,
        @Nullable Deadline deadline,
        @Nullable LocalDate admittedFrom,
        @Nullable LocalDate admittedUntil) {}
