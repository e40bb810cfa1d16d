package org.linli.evaluation.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.Input;
import org.linli.evaluation.rule.RuleRef;
import org.linli.evaluation.rule.Score;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.EventJson;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One line of the ledger, written once and never changed.
 *
 * @param id {@code <event id>:<rule id>}, so that no event scores twice by one rule
 * @param divisions every code that covers where it was earned
 * @param points 1/100 points
 * @param at when the event happened
 * @param day its day in Asia/Shanghai, such as {@code 2026-11-22}
 * @param period its month, such as {@code 2026-11}
 * @param timeline the moment in Asia/Shanghai and the id: sorts by time, and a month or year is a prefix of it
 */
@Document(Entry.COLLECTION)
@TypeAlias("entry")
public record Entry(
        @Id String id,
        SubjectKind subjectKind,
        String subjectId,
        DivisionCode divisionCode,
        List<String> divisions,
        long points,
        Instant at,
        String day,
        String period,
        String timeline,
        RuleRef rule,
        EventRef event,
        List<Input> inputs,
        String arithmetic) {

    static final String COLLECTION = "ledger_entries";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS", Locale.ROOT)
            .withZone(Period.ZONE);
    private static final int DAY_DIGITS = 10;

    /** The event that was scored. */
    public record EventRef(String id, String type, String subject) {}

    /** The entry for what one rule gives for an event. */
    public static Entry of(Event event, Score score) {
        var id = event.eventId() + ":" + score.rule().id();
        var moment = MOMENT.format(event.at());
        return new Entry(
                id,
                score.subject().kind(),
                score.subject().id(),
                score.division(),
                score.division().lineage(),
                score.points().hundredths(),
                event.at(),
                moment.substring(0, DAY_DIGITS),
                Period.monthOf(event.at()).value(),
                moment + "|" + id,
                score.rule(),
                new EventRef(event.eventId().toString(), EventJson.typeOf(event), event.subject()),
                score.inputs(),
                score.arithmetic());
    }
}
