package org.linli.evaluation.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.ledger.Entry.EventRef;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.Input;
import org.linli.evaluation.rule.RuleRef;
import org.linli.evaluation.rule.Score;
import org.linli.event.DivisionCode;
import org.linli.event.EvaluationEvent.EntryReversed;
import org.linli.event.Event;
import org.linli.event.EventJson;
import org.linli.event.ServiceEvent.ConfirmationRestored;
import org.linli.event.ServiceEvent.ConfirmationTakenBack;
import org.linli.kit.problem.Text;

/** Drafts the entries for what has happened. */
public final class Entries {

    private static final int DAY_DIGITS = 10;
    private static final String REVERSED = ":reversed";

    private Entries() {}

    /** What one rule gives for an event. */
    public static Draft scored(Event event, Score score) {
        var cap = score.cap() == null ? null : CapRef.of(score.cap(), score.division(), event.at());
        return draft(
                event.eventId() + ":" + score.rule().id(),
                score.subject(),
                score.division(),
                score.points().hundredths(),
                event.at(),
                score.rule(),
                event,
                score.inputs(),
                score.arithmetic(),
                cap,
                null,
                null);
    }

    /** What takes back an entry that staff have found to be a mistake; one entry is taken back once. */
    public static Draft reversed(EntryReversed event) {
        var facts = event.entry();
        var cap = facts.cap() == null || facts.capPoints() == null ? null : new CapRef(facts.cap(), facts.capPoints());
        return draft(
                event.subject() + REVERSED,
                new Subject(SubjectKind.valueOf(facts.subjectKind()), facts.subjectId()),
                facts.division(),
                -facts.points(),
                facts.at(),
                new RuleRef(facts.ruleId(), facts.ruleVersion(), new Text(facts.ruleZh(), facts.ruleEn())),
                event,
                List.of(),
                negated(facts.points()),
                cap,
                event.subject(),
                event.reason());
    }

    /** What takes back an entry for a service whose confirmation is disputed. */
    public static Draft takenBack(ConfirmationTakenBack event, Entry original) {
        return again(event, original, -original.points(), negated(original.points()));
    }

    /** What gives it again when the dispute is withdrawn. */
    public static Draft restored(ConfirmationRestored event, Entry original) {
        var points = new Points(original.points()).text();
        return again(event, original, original.points(), "points = %s → %s".formatted(points, points));
    }

    private static Draft again(Event event, Entry original, long points, String arithmetic) {
        return draft(
                event.eventId() + ":" + original.rule().id(),
                new Subject(original.subjectKind(), original.subjectId()),
                original.divisionCode(),
                points,
                original.at(),
                original.rule(),
                event,
                List.of(),
                arithmetic,
                original.cap(),
                original.id(),
                null);
    }

    private static String negated(long points) {
        return "points = 0 − %s → %s".formatted(new Points(points).text(), new Points(-points).text());
    }

    private static Draft draft(
            String id,
            Subject subject,
            DivisionCode division,
            long points,
            Instant at,
            RuleRef rule,
            Event event,
            List<Input> inputs,
            String arithmetic,
            @Nullable CapRef cap,
            @Nullable String corrects,
            @Nullable String reason) {
        return new Draft(division, at, books -> {
            var place = books.place(at, division);
            return new Entry(
                    id,
                    subject.kind(),
                    subject.id(),
                    division,
                    division.lineage(),
                    points,
                    at,
                    Books.moment(at).substring(0, DAY_DIGITS),
                    place.month().value(),
                    place.moment() + "|" + id,
                    rule,
                    new EventRef(event.eventId().toString(), EventJson.typeOf(event), event.subject()),
                    inputs,
                    arithmetic,
                    cap,
                    corrects,
                    reason,
                    place.belongsTo());
        });
    }
}
