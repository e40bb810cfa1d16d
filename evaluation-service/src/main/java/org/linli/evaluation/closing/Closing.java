package org.linli.evaluation.closing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.closing.ClosingState.Closed;
import org.linli.evaluation.closing.ClosingState.Taking;
import org.linli.evaluation.points.Period;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The closing of one period of one district; it is never opened again.
 *
 * @param id {@code <district>-<period>}: there is one at most
 * @param period a month or a year
 * @param dueAt when its figures are to be taken; null once they are
 */
@Document(Closing.COLLECTION)
@TypeAlias("closing")
record Closing(
        @Id String id,
        DivisionCode division,
        String period,
        String by,
        Instant at,
        ClosingState state,
        @Nullable Instant dueAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "closings";

    /** A consumer that asked before may still be writing for so long. */
    static final Duration SETTLING = Duration.ofMinutes(1);

    static String idOf(DivisionCode district, Period period) {
        return district.value() + "-" + period.value();
    }

    /**
     * @throws ClosingRefused if it is no district, or the period is not over
     */
    static Change<Closing> begin(DivisionCode district, Period period, String by, Instant now) {
        if (district.level() != DivisionLevel.DISTRICT) {
            throw new ClosingRefused.NoDistrict();
        }
        if (period.equals(Period.ALL) || !period.isOverAt(now)) {
            throw new ClosingRefused.NotOver(period);
        }
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return Change.silent(new Closing(
                idOf(district, period),
                district,
                period.value(),
                by,
                at,
                new Taking(),
                at.plus(SETTLING),
                ScopeKeys.of(ScopeKeys.division(district)),
                1));
    }

    /** Its figures are taken; whoever takes them again comes to the same. */
    Change<Closing> taken(Snapshot.Result result, Instant now) {
        return switch (state) {
            case Taking _ -> {
                var closed = new Closed(
                        result.hash(), result.figures(), result.entries(), now.truncatedTo(ChronoUnit.MILLIS));
                yield Change.silent(new Closing(id, division, period, by, at, closed, null, scopes, version + 1));
            }
            case Closed _ -> Change.none(this);
        };
    }

    Period covers() {
        return new Period(period);
    }
}
