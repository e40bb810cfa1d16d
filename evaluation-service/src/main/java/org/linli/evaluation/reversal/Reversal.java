package org.linli.evaluation.reversal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.linli.evaluation.ledger.CapRef;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.event.EntryFacts;
import org.linli.event.EvaluationEvent.EntryReversed;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Why an entry was taken back, and by whom. What takes it back is entered when its event is heard, in the same way as all other entries.
 *
 * @param id the entry's: it is taken back once
 * @param points what the entry gave, in 1/100 points
 */
@Document(Reversal.COLLECTION)
@TypeAlias("reversal")
record Reversal(
        @Id String id,
        SubjectKind subjectKind,
        String subjectId,
        DivisionCode division,
        long points,
        String reason,
        String by,
        Instant at,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "reversals";
    private static final String OF_SERVICES = "party-member.service";

    /**
     * @throws ReversalRefused if it takes something back itself, or if it is for a service, which has a dispute of its own
     */
    static Change<Reversal> of(Entry entry, String reason, String by, Instant now) {
        if (entry.corrects() != null) {
            throw new ReversalRefused.OfCorrection();
        }
        if (entry.event().type().startsWith(OF_SERVICES)) {
            throw new ReversalRefused.OfService();
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var scopes = ScopeKeys.of(ScopeKeys.division(entry.divisionCode()));
        var reversal = new Reversal(
                entry.id(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.divisionCode(),
                entry.points(),
                reason,
                by,
                at,
                scopes,
                1);
        return Change.of(reversal, reversal.told(entry));
    }

    private EntryReversed told(Entry entry) {
        var eventId = UUID.nameUUIDFromBytes(("reversed/" + id).getBytes(UTF_8));
        return new EntryReversed(eventId, id, version, facts(entry), reason, at);
    }

    private static EntryFacts facts(Entry entry) {
        CapRef cap = entry.cap();
        return new EntryFacts(
                entry.subjectKind().name(),
                entry.subjectId(),
                entry.divisionCode(),
                entry.points(),
                entry.rule().id(),
                entry.rule().version(),
                entry.rule().text().zh(),
                entry.rule().text().en(),
                cap == null ? null : cap.bucket(),
                cap == null ? null : cap.points(),
                entry.at());
    }
}
