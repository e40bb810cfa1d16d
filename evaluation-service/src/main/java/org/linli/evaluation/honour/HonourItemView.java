package org.linli.evaluation.honour;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.honour.HonourState.Appealed;
import org.linli.evaluation.honour.HonourState.TakenDown;
import org.linli.evaluation.title.NameVault;

/**
 * An item of the board as the staff who answer for it see it; the name is shown as everybody reads it.
 *
 * @param entry what everybody reads
 * @param reason why it was taken down
 * @param appeals in the order in which they were made, the one that waits last
 */
record HonourItemView(
        HonourEntry entry,
        @Nullable String subjectId,
        @Nullable String awardId,
        String publishedBy,
        @Nullable String reason,
        @Nullable Instant takenDownAt,
        List<AppealView> appeals) {

    /** @param outcome null while it waits, as what follows */
    record AppealView(
            String by,
            boolean bySubject,
            String reason,
            Instant at,
            Instant decideBy,
            Appeal.@Nullable Outcome outcome,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String because) {

        static AppealView of(Appeal open, @Nullable String name) {
            return new AppealView(
                    open.by(),
                    open.bySubject(),
                    NameVault.told(open.reason(), name),
                    open.at(),
                    open.decideBy(),
                    null,
                    null,
                    null,
                    null);
        }

        static AppealView of(Appeal.Decided decided, @Nullable String name) {
            var appeal = decided.appeal();
            return new AppealView(
                    appeal.by(),
                    appeal.bySubject(),
                    NameVault.told(appeal.reason(), name),
                    appeal.at(),
                    appeal.decideBy(),
                    decided.outcome(),
                    decided.by(),
                    decided.at(),
                    NameVault.told(decided.reason(), name));
        }
    }

    static HonourItemView of(HonourItem item, @Nullable String name) {
        var subject = item.subject();
        var down = item.state() instanceof TakenDown taken ? taken : null;
        var open = item.state() instanceof Appealed(var appeal)
                ? Stream.of(AppealView.of(appeal, name))
                : Stream.<AppealView>empty();
        return new HonourItemView(
                HonourEntry.of(item, name, Stream.empty()),
                subject == null ? null : subject.id(),
                item.told().awardId(),
                item.publishedBy(),
                down == null ? null : NameVault.told(down.reason(), name),
                down == null ? null : down.at(),
                Stream.concat(item.appeals().stream().map(decided -> AppealView.of(decided, name)), open)
                        .toList());
    }
}
