package org.linli.request.matter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.ListKind;
import org.linli.event.ListedMatter;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A matter as a version of a catalogue lists it.
 *
 * @param id version and code
 * @param catalogueVersion id of the version
 * @param category from the widest to the narrowest
 * @param handlerCode of the unit or department that handles it
 * @param deadline null where none is set
 * @param admittedFrom first day, as text; null if it has always been
 * @param admittedUntil the day after the last one, as text; null while none is set
 */
@Document(Matter.COLLECTION)
public record Matter(
        @Id String id,
        String catalogueVersion,
        String code,
        ListKind kind,
        String name,
        List<String> category,
        String handlerCode,
        String handlerName,
        @Nullable Deadline deadline,
        @Nullable String admittedFrom,
        @Nullable String admittedUntil) {

    static final String COLLECTION = "matters";

    public Matter {
        category = List.copyOf(category);
    }

    static Matter of(String version, ListedMatter listed) {
        return new Matter(
                key(version, listed.code()),
                version,
                listed.code(),
                listed.kind(),
                listed.name(),
                listed.category(),
                listed.handlerCode(),
                listed.handlerName(),
                listed.deadline(),
                text(listed.admittedFrom()),
                text(listed.admittedUntil()));
    }

    static String key(String version, String code) {
        return version + "/" + code;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Whether it may reach a grid on a day. */
    public boolean isAdmittedOn(LocalDate day) {
        var text = day.toString();
        return (admittedFrom == null || admittedFrom.compareTo(text) <= 0)
                && (admittedUntil == null || text.compareTo(admittedUntil) < 0);
    }
}
