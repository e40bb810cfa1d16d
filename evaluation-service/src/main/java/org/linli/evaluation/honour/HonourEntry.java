package org.linli.evaluation.honour;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.honour.HonourState.Appealed;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.title.NameVault;
import org.linli.event.DivisionCode;

/**
 * An item of the board as everybody reads it. Of a person there is no id in it, and no name unless they agreed.
 *
 * @param titleName of a TITLE, as {@code period}
 * @param unitId of a unit
 * @param name a unit's, if it is known; a person's in plain if they agreed, else masked; null if it is about nobody
 * @param consent whether a person agreed to be named
 * @param appealed whether an appeal waits to be decided
 * @param ownAppeal the reader's own
 */
record HonourEntry(
        String id,
        DivisionCode divisionCode,
        HonourKind kind,
        HonourState.Name state,
        @Nullable String titleName,
        @Nullable String period,
        @Nullable SubjectKind subjectKind,
        @Nullable String unitId,
        @Nullable String name,
        boolean consent,
        String line,
        @Nullable String body,
        boolean appealed,
        @Nullable OwnAppeal ownAppeal,
        Instant publishedAt,
        Instant expiresAt,
        Instant appealableUntil,
        long version) {

    /** @param outcome null while it waits, as what follows */
    record OwnAppeal(
            String reason,
            Instant at,
            Instant decideBy,
            Appeal.@Nullable Outcome outcome,
            @Nullable String because) {}

    /**
     * @param name what may be shown of it
     * @param reader the ids under which the reader may have appealed
     */
    static HonourEntry of(HonourItem item, @Nullable String name, Stream<String> reader) {
        var told = item.told();
        var subject = item.subject();
        return new HonourEntry(
                item.id(),
                item.division(),
                told.kind(),
                item.state().name(),
                told.titleName(),
                told.period(),
                subject == null ? null : subject.kind(),
                subject != null && subject.kind() == SubjectKind.UNIT ? subject.id() : null,
                name,
                item.consent(),
                NameVault.told(told.line(), name),
                told.body() == null ? null : NameVault.told(told.body(), name),
                item.state() instanceof Appealed,
                reader.flatMap(id -> own(item, name, id).stream()).findFirst().orElse(null),
                item.publishedAt(),
                item.expiresAt(),
                item.appealableUntil(),
                item.version());
    }

    private static Optional<OwnAppeal> own(HonourItem item, @Nullable String name, String id) {
        if (item.state() instanceof Appealed(var open) && open.by().equals(id)) {
            return Optional.of(
                    new OwnAppeal(NameVault.told(open.reason(), name), open.at(), open.decideBy(), null, null));
        }
        return item.appeals().stream()
                .filter(decided -> decided.appeal().by().equals(id))
                .findFirst()
                .map(decided -> new OwnAppeal(
                        NameVault.told(decided.appeal().reason(), name),
                        decided.appeal().at(),
                        decided.appeal().decideBy(),
                        decided.outcome(),
                        NameVault.told(decided.reason(), name)));
    }
}
