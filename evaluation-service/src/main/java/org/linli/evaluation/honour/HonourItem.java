package org.linli.evaluation.honour;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.honour.Appeal.Outcome;
import org.linli.evaluation.honour.HonourState.Appealed;
import org.linli.evaluation.honour.HonourState.Expired;
import org.linli.evaluation.honour.HonourState.Shown;
import org.linli.evaluation.honour.HonourState.TakenDown;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something on the board of a division. A person is named only while they agree, in their own word.
 *
 * @param subject whom it is about; null if nobody
 * @param consent whether they agreed to be named
 * @param appealableUntil when the time to appeal is over
 * @param appeals those that have been decided
 * @param dueAt when it expires; null if it has been dealt with, or an appeal is to be decided first
 */
@Document(HonourItem.COLLECTION)
@TypeAlias("honour-item")
record HonourItem(
        @Id String id,
        DivisionCode division,
        Told told,
        @Nullable Honoured subject,
        boolean consent,
        String publishedBy,
        Instant publishedAt,
        Instant expiresAt,
        Instant appealableUntil,
        HonourState state,
        List<Appeal.Decided> appeals,
        @Nullable Instant dueAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "honour_items";

    /** Of one item: more are answered by those that have been decided. */
    static final int MOST_APPEALS = 20;

    /**
     * What is told, without the name of whom it is about.
     *
     * @param awardId of a title, as {@code titleName} and {@code period}
     */
    record Told(
            HonourKind kind,
            @Nullable String awardId,
            @Nullable String titleName,
            @Nullable String period,
            String line,
            @Nullable String body) {}

    /** @param name a person's, sealed; null of a unit */
    record Honoured(SubjectKind kind, String id, @Nullable Sealed name) {

        Stream<String> own() {
            return switch (kind) {
                case MEMBER, RESIDENT -> ScopeKeys.member(id);
                case UNIT -> ScopeKeys.unit(id);
            };
        }
    }

    static Change<HonourItem> publish(
            String id,
            DivisionCode division,
            Told told,
            @Nullable Honoured subject,
            Instant expiresAt,
            Duration appealWindow,
            HonourAct act) {
        Stream<String> own = subject == null ? Stream.empty() : subject.own();
        return Change.silent(new HonourItem(
                id,
                division,
                told,
                subject,
                false,
                act.by(),
                act.at(),
                expiresAt,
                act.at().plus(appealWindow),
                new Shown(),
                List.of(),
                expiresAt,
                ScopeKeys.of(ScopeKeys.division(division), own),
                1));
    }

    /** Their own word; it holds at once, for what is on the board too. */
    Change<HonourItem> consent(boolean given) {
        return consent == given ? Change.none(this) : Change.silent(with(given, state, appeals));
    }

    /** Whether everybody reads it at that time. */
    boolean isPublic(Instant at) {
        return switch (state) {
            case Shown _, Appealed _ -> at.isBefore(expiresAt);
            case Expired _, TakenDown _ -> false;
        };
    }

    /** @throws HonourRefused if it was appealed already, or it is too late */
    Change<HonourItem> appeal(Appeal appeal) {
        return switch (state) {
            case Shown _ -> {
                if (appeal.at().isAfter(appealableUntil)) {
                    throw new HonourRefused.WindowClosed(appealableUntil);
                }
                if (appeals.size() >= MOST_APPEALS
                        || appeals.stream()
                                .anyMatch(decided -> decided.appeal().by().equals(appeal.by()))) {
                    throw new HonourRefused.AppealedAlready();
                }
                yield Change.silent(with(consent, new Appealed(appeal), appeals));
            }
            case Appealed(var open) -> {
                if (!open.by().equals(appeal.by())) {
                    throw new HonourRefused.AppealedAlready();
                }
                yield Change.none(this);
            }
            case Expired _, TakenDown _ -> throw illegal();
        };
    }

    /**
     * An appeal that is upheld takes it down.
     *
     * @throws HonourRefused.SamePerson if they have published it
     */
    Change<HonourItem> decide(Outcome outcome, String reason, HonourAct act) {
        return switch (state) {
            case Appealed(var appeal) -> {
                if (publishedBy.equals(act.by())) {
                    throw new HonourRefused.SamePerson();
                }
                var all = and(decided(appeal, outcome, reason, act));
                yield Change.silent(with(consent, after(outcome, reason, act), all));
            }
            case Shown _, Expired _, TakenDown _ -> throw illegal();
        };
    }

    private HonourState after(Outcome outcome, String reason, HonourAct act) {
        return switch (outcome) {
            case UPHELD -> new TakenDown(act.by(), act.at(), reason);
            case DISMISSED -> act.at().isBefore(expiresAt) ? new Shown() : new Expired();
        };
    }

    /** Whoever answers for it takes it back; who has appealed it has got what they asked for. */
    Change<HonourItem> takeDown(String reason, HonourAct act) {
        var down = new TakenDown(act.by(), act.at(), reason);
        return switch (state) {
            case Shown _, Expired _ -> Change.silent(with(consent, down, appeals));
            case Appealed(var appeal) ->
                Change.silent(with(consent, down, and(decided(appeal, Outcome.UPHELD, reason, act))));
            case TakenDown _ -> Change.none(this);
        };
    }

    private static Appeal.Decided decided(Appeal appeal, Outcome outcome, String reason, HonourAct act) {
        return new Appeal.Decided(appeal, outcome, act.by(), act.at(), reason);
    }

    private List<Appeal.Decided> and(Appeal.Decided last) {
        return Stream.concat(appeals.stream(), Stream.of(last)).toList();
    }

    /** Its time is over; what is appealed is decided first. */
    Change<HonourItem> expire(Instant now) {
        return switch (state) {
            case Shown _ ->
                now.isBefore(expiresAt) ? Change.none(this) : Change.silent(with(consent, new Expired(), appeals));
            case Appealed _, Expired _, TakenDown _ -> Change.none(this);
        };
    }

    private HonourRefused illegal() {
        return new HonourRefused.IllegalMove(state.name());
    }

    private HonourItem with(boolean agreed, HonourState next, List<Appeal.Decided> decided) {
        return new HonourItem(
                id,
                division,
                told,
                subject,
                agreed,
                publishedBy,
                publishedAt,
                expiresAt,
                appealableUntil,
                next,
                decided,
                next instanceof Shown ? expiresAt : null,
                scopes,
                version + 1);
    }
}
