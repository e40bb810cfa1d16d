package org.linli.evaluation.whatif.trial;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.ledger.Books;
import org.linli.evaluation.ledger.ClosedMonths;
import org.linli.evaluation.ledger.Draft;
import org.linli.evaluation.ledger.Entries;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.ledger.past.Given;
import org.linli.evaluation.rule.RuleFailed;
import org.linli.evaluation.rule.RuleSets;
import org.linli.event.DivisionCode;
import org.linli.event.EntryFacts;
import org.linli.event.EvaluationEvent.EntryReversed;
import org.linli.event.Event;
import org.linli.event.ServiceEvent.ConfirmationRestored;
import org.linli.event.ServiceEvent.ConfirmationTakenBack;

/** A ledger in memory, entered as {@code scoring} enters it: event by event, each entry once. */
final class LiveLedger {

    private static final Books BOOKS = new Books(new ClosedMonths(Set.of()), Instant.EPOCH);

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final RuleSets sets;
    private UnaryOperator<Books> books = UnaryOperator.identity();

    LiveLedger(RuleSets sets) {
        this.sets = sets;
    }

    /** From now on what is entered is entered in these books. */
    void useBooks(Books others) {
        books = ignored -> others;
    }

    void hear(Event event) {
        score(event);
        switch (event) {
            case EntryReversed reversed -> enter(Entries.reversed(reversed));
            case ConfirmationTakenBack taken ->
                of(taken.confirmation()).forEach(original -> enter(Entries.takenBack(taken, original)));
            case ConfirmationRestored restored ->
                of(restored.confirmation()).forEach(original -> enter(Entries.restored(restored, original)));
            default -> {}
        }
    }

    private void score(Event event) {
        try {
            sets.score(event).forEach(score -> enter(Entries.scored(event, score)));
        } catch (RuleFailed parked) {
            return; // gives nothing
        }
    }

    private void enter(Draft draft) {
        var entry = draft.entry().apply(books.apply(BOOKS));
        entries.putIfAbsent(entry.id(), entry);
    }

    private List<Entry> of(@Nullable UUID event) {
        return entries.values().stream()
                .filter(entry -> entry.id().startsWith(event + ":"))
                .toList();
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** What the store would tell of a division and some months: all of one subject together. */
    List<Given> given(DivisionCode division, Months span) {
        return entries.values().stream()
                .filter(entry -> division.covers(entry.divisionCode()))
                .filter(entry -> entry.day().compareTo(span.firstDay().toString()) >= 0)
                .filter(entry -> entry.day().compareTo(span.lastDay().toString()) <= 0)
                .map(Given::of)
                .sorted(Comparator.comparing(Given::subject))
                .toList();
    }

    /** As staff have it told that an entry is a mistake. */
    static EntryReversed reversing(Entry entry, Instant at) {
        var cap = entry.cap();
        var facts = new EntryFacts(
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
        var id = UUID.nameUUIDFromBytes(("reversed/" + entry.id()).getBytes(StandardCharsets.UTF_8));
        return new EntryReversed(id, entry.id(), 1, facts, "误记", at);
    }
}
