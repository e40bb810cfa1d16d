package org.linli.evaluation.whatif.trial;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.ledger.Books;
import org.linli.evaluation.ledger.CapRef;
import org.linli.evaluation.ledger.ClosedMonths;
import org.linli.evaluation.ledger.Entries;
import org.linli.evaluation.ledger.past.Given;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.rule.RuleFailed;
import org.linli.evaluation.rule.Score;
import org.linli.event.EvaluationEvent.EntryReversed;
import org.linli.event.Event;
import org.linli.event.EventJson;
import org.linli.event.ServiceEvent.ConfirmationRestored;
import org.linli.event.ServiceEvent.ConfirmationTakenBack;
import org.linli.kit.problem.Text;

/**
 * Gives points for events by other rules, in memory alone, as the ledger would have given them: the same functions decide and draft. An
 * event counts once, however often it comes. What was taken back or given again because of a dispute is so here, too, whatever the
 * rules that are tried give for it. An entry that staff have reversed is reversed if the same rule gives something for the same
 * event; what another rule gives instead stays, for nobody has said that it is a mistake.
 *
 * <p>Everything counts when it happened: what was heard of after a closing, and therefore stands in a later month of the ledger, is taken
 * for the month that it belongs to, on both sides. What is left out: a reversal of what a rule gives for a reversal.
 *
 * <p>Events of one aggregate have to come in their order, one partition after the other, and reversals before all others.
 */
public final class Trial {

    private static final Books OPEN = new Books(new ClosedMonths(Set.of()), Instant.EPOCH);
    private static final Set<String> CORRECTIONS = Stream.of(
                    EntryReversed.class, ConfirmationTakenBack.class, ConfirmationRestored.class)
            .map(EventJson::typeOf)
            .collect(toSet());

    private final Terms terms;
    private final Instant begin;
    private final Instant end;
    private final Room room;
    private final Map<String, Boolean> wanted = new HashMap<>();
    private final Map<String, Text> texts = new HashMap<>();
    private final Map<Subject, Tally> tallies = new HashMap<>();
    private final Map<CapRef, CapRef> caps = new HashMap<>();
    private final Set<String> reversed = new HashSet<>();
    private final Map<UUID, List<Given>> ofPartition = new HashMap<>();
    private long entries;
    private long unusable;
    private @Nullable String unusableBecause;

    public Trial(Terms terms) {
        this.terms = terms;
        this.begin = terms.span().begin();
        this.end = terms.span().end();
        this.room = new Room(terms.most());
    }

    /** Whether an event of this type, by its wire name, may matter. */
    public boolean wants(String type) {
        return wanted.computeIfAbsent(
                type, each -> CORRECTIONS.contains(each) || terms.sets().lookAt(each));
    }

    /**
     * The next event.
     *
     * @throws Room.Exceeded if there is too much to be held
     */
    public void take(Event event) {
        if (ofPartition.containsKey(event.eventId())) {
            return;
        }
        switch (event) {
            case EntryReversed reversal -> remember(reversal);
            case ConfirmationTakenBack taken -> again(taken, taken.confirmation(), true);
            case ConfirmationRestored restored -> again(restored, restored.confirmation(), false);
            default -> {}
        }
        if (covers(event.at())) {
            score(event);
        }
    }

    private boolean covers(Instant at) {
        return !at.isBefore(begin) && at.isBefore(end);
    }

    private void remember(EntryReversed reversal) {
        if (covers(reversal.entry().at())
                && terms.division().covers(reversal.entry().division())
                && reversed.add(reversal.subject())) {
            room.take(1);
        }
    }

    private void again(Event event, @Nullable UUID confirmation, boolean taken) {
        var original = confirmation == null ? null : ofPartition.get(confirmation);
        if (original != null) {
            keep(event.eventId(), List.of());
            original.forEach(given -> give(taken ? given.negated() : given));
        }
    }

    private void score(Event event) {
        try {
            var all = terms.sets().score(event).stream()
                    .filter(score -> terms.division().covers(score.division()))
                    .map(score -> enter(event, score))
                    .toList();
            if (!all.isEmpty()) {
                keep(event.eventId(), all);
            }
        } catch (RuleFailed failed) {
            fail(event, failed);
        }
    }

    private Given enter(Event event, Score score) {
        var entry = Entries.scored(event, score).entry().apply(OPEN);
        var given = Given.of(entry).sharing(this::shared);
        give(given);
        if (reversed.contains(entry.id())) {
            give(given.negated());
        }
        return given;
    }

    private CapRef shared(CapRef cap) {
        var known = caps.putIfAbsent(cap, cap);
        if (known == null) {
            room.take(1);
        }
        return known == null ? cap : known;
    }

    private void give(Given given) {
        var tally = tallies.computeIfAbsent(given.subject(), ignored -> new Tally());
        room.take(tally.add(given));
        texts.putIfAbsent(given.rule().id(), given.rule().text());
        entries++;
    }

    private void keep(UUID event, List<Given> given) {
        if (ofPartition.put(event, given) == null) {
            room.take(1);
        }
    }

    /** An event that other rules cannot digest gives nothing now either. */
    private void fail(Event event, RuleFailed failed) {
        if (failed.rule().version().equals(terms.tried())) {
            keep(event.eventId(), List.of());
            unusable++;
            unusableBecause = unusableBecause == null ? failed.getMessage() : unusableBecause;
        }
    }

    /** A partition is read: what is about its events does not come any more. */
    public void endPartition() {
        room.giveBack(ofPartition.size());
        ofPartition.clear();
    }

    /** All events have come; what the ledger says is to be compared with them. */
    public Comparison compare() {
        endPartition();
        return new Comparison(tallies, texts, room, new Comparison.Told(entries, unusable, unusableBecause));
    }
}
