package org.linli.evaluation.rule.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.rule.InForce;
import org.linli.evaluation.rule.RuleSetText;
import org.linli.evaluation.rule.RuleSetText.CapText;
import org.linli.evaluation.rule.RuleSetText.RuleText;
import org.linli.evaluation.rule.edition.EditionState.Approved;
import org.linli.evaluation.rule.edition.EditionState.Drafted;
import org.linli.evaluation.rule.edition.EditionState.Retired;
import org.linli.evaluation.rule.edition.EditionState.Submitted;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One edition of a division's rules. Once approved, what it says never changes: a correction is an edition of a later day.
 *
 * @param effectiveFrom its first day (Asia/Shanghai), {@code yyyy-MM-dd}
 * @param caps absent in those that were written before there were any
 * @param writers everyone who has worded it; none of them approves it
 * @param slot division and first day of what is approved, its own id otherwise; unique, so that no two begin on one day
 * @param scopes prefixes of whoever's scope covers it
 */
@Document(Edition.COLLECTION)
@TypeAlias("edition")
record Edition(
        @Id String id,
        DivisionCode division,
        String effectiveFrom,
        List<RuleText> rules,
        @Nullable List<CapText> caps,
        List<String> writers,
        EditionState state,
        Instant writtenAt,
        String slot,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "rule_set_editions";

    /** What is written. */
    record Wording(LocalDate effectiveFrom, List<RuleText> rules, List<CapText> caps) {}

    static Change<Edition> draft(String id, DivisionCode division, Wording wording, EditionAct act) {
        var scopes = ScopeKeys.of(ScopeKeys.division(division));
        return Change.silent(new Edition(
                id,
                division,
                wording.effectiveFrom().toString(),
                wording.rules(),
                wording.caps(),
                List.of(act.by()),
                new Drafted(null),
                act.at(),
                id,
                scopes,
                1));
    }

    /** Words it anew; who did is one of its writers from then on. */
    Change<Edition> write(Wording wording, EditionAct act) {
        return switch (state) {
            case Drafted _ -> {
                var all = Stream.concat(writers.stream(), Stream.of(act.by()))
                        .distinct()
                        .toList();
                yield Change.silent(new Edition(
                        id,
                        division,
                        wording.effectiveFrom().toString(),
                        wording.rules(),
                        wording.caps(),
                        all,
                        state,
                        act.at(),
                        id,
                        scopes,
                        version + 1));
            }
            case Submitted _, Approved _, Retired _ -> throw illegal();
        };
    }

    /** Lays it before a second person. */
    Change<Edition> submit(EditionAct act) {
        return switch (state) {
            case Drafted _ -> in(new Submitted(act.by(), act.at()));
            case Submitted _ -> Change.none(this);
            case Approved _, Retired _ -> throw illegal();
        };
    }

    /** It is to be worded otherwise; whoever submitted it may take it back like this, too. */
    Change<Edition> giveBack(String reason) {
        return switch (state) {
            case Submitted _ -> in(new Drafted(reason));
            case Drafted(var why) when reason.equals(why) -> Change.none(this);
            case Drafted _, Approved _, Retired _ -> throw illegal();
        };
    }

    /**
     * A second person's yes.
     *
     * @throws EditionRefused.SamePerson if they have written or submitted it
     * @throws EditionRefused.TooLate if its first day begins within the hour, or has begun
     */
    Change<Edition> approve(EditionAct act) {
        return switch (state) {
            case Submitted(var by, var _) -> {
                if (by.equals(act.by()) || writers.contains(act.by())) {
                    throw new EditionRefused.SamePerson();
                }
                requireEarlyEnough(firstDay(), act);
                yield in(new Approved(act.by(), act.at()));
            }
            case Approved _ -> Change.none(this);
            case Drafted _, Retired _ -> throw illegal();
        };
    }

    /**
     * Ends it with a day to come; where it has not begun by then, it never does.
     *
     * @throws EditionRefused.TooLate if the day after begins within the hour, or has begun
     */
    Change<Edition> retire(LocalDate lastDay, String reason, EditionAct act) {
        return switch (state) {
            case Approved _ -> {
                requireEarlyEnough(lastDay.plusDays(1), act);
                var never = lastDay.isBefore(firstDay());
                yield in(new Retired(act.by(), act.at(), reason, never ? null : lastDay.toString()));
            }
            case Retired _ -> Change.none(this);
            case Drafted _, Submitted _ -> throw illegal();
        };
    }

    private static void requireEarlyEnough(LocalDate day, EditionAct act) {
        if (!act.isEarlyEnoughFor(day)) {
            throw new EditionRefused.TooLate(day);
        }
    }

    LocalDate firstDay() {
        return LocalDate.parse(effectiveFrom);
    }

    /** As it is published: its version says whose it is and from when. */
    RuleSetText text() {
        return new RuleSetText(division.value(), slotOf(division, effectiveFrom), firstDay(), rules, capped());
    }

    List<CapText> capped() {
        return caps == null ? List.of() : caps;
    }

    /** Where and how long it scores; nothing if it does not, ever. */
    Optional<InForce> inForce() {
        return switch (state) {
            case Drafted _, Submitted _ -> Optional.empty();
            case Approved _ -> Optional.of(inForceUntil(null));
            case Retired retired ->
                Optional.ofNullable(retired.lastDay())
                        .map(day -> inForceUntil(
                                InForce.startOf(LocalDate.parse(day).plusDays(1))));
        };
    }

    /** As it would score if it were approved. */
    InForce inForceUntil(@Nullable Instant until) {
        return new InForce(division.value(), until);
    }

    private static String slotOf(DivisionCode division, String effectiveFrom) {
        return division.value() + "/" + effectiveFrom;
    }

    private Change<Edition> in(EditionState to) {
        var next = in(to, id);
        return Change.silent(next.inForce().isPresent() ? in(to, slotOf(division, effectiveFrom)) : next);
    }

    private Edition in(EditionState to, String taken) {
        return new Edition(
                id, division, effectiveFrom, rules, caps, writers, to, writtenAt, taken, scopes, version + 1);
    }

    private EditionRefused illegal() {
        return new EditionRefused.IllegalMove(state.name());
    }
}
