package org.linli.evaluation.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.Input;
import org.linli.evaluation.rule.RuleRef;
import org.linli.event.DivisionCode;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One line of the ledger, written once and never changed. {@link Entries} makes them.
 *
 * @param id {@code <event id>:<rule id>}, so that no event scores twice by one rule
 * @param divisions every code that covers where it was earned
 * @param points 1/100 points
 * @param at when the event happened
 * @param day its day in Asia/Shanghai, such as {@code 2026-11-22}
 * @param period the month in which it counts, such as {@code 2026-11}
 * @param timeline a moment of that month in Asia/Shanghai and the id: sorts by time, and a month or year is a prefix of it
 * @param cap what it is added up with, where something bounds it
 * @param corrects the entry that it takes back, or gives again
 * @param reason why, in the words of whoever took it back
 * @param belongsTo the month in which it happened, if that had been closed when it was heard of
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
        String arithmetic,
        @Nullable CapRef cap,
        @Nullable String corrects,
        @Nullable String reason,
        @Nullable String belongsTo) {

    static final String COLLECTION = "ledger_entries";

    /** The event that was scored. */
    public record EventRef(String id, String type, String subject) {}

    public Period month() {
        return new Period(period);
    }
}
