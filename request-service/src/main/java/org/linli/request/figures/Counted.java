package org.linli.request.figures;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.kit.rate.Rate;

/**
 * One counter in one period, as it is stored.
 *
 * @param amounts empty where nothing was counted
 */
record Counted(Document amounts) {

    /** @param counter the counter's document */
    static Counted of(Document counter, Period period) {
        return new Counted(counter.get(Contribution.PERIODS, new Document()).get(period.value(), new Document()));
    }

    RequestFigures figures(Subject subject, Weights weights, @Nullable PerHouseholds perHouseholds) {
        var response = Rate.of(amount(Count.RESPONDED), amount(Count.DISPATCHED));
        var resolution = Rate.of(amount(Count.SOLVED), amount(Count.FOLLOWED_UP));
        var content = Rate.of(amount(Count.CONTENT), amount(Count.ASKED));
        return new RequestFigures(
                subject.division(),
                subject.period().value(),
                subject.unit(),
                subject.matter(),
                amount(Count.RECEIVED),
                amount(Count.ACCEPTED),
                amount(Count.DISPATCHED),
                amount(Count.HANDLED),
                Rate.of(amount(Count.HANDLED), amount(Count.RECEIVED)),
                amount(Count.RATED),
                amount(Count.SATISFIED),
                Rate.of(amount(Count.SATISFIED), amount(Count.RATED)),
                onTime(),
                amount(Count.OVERDUE),
                amount(Count.EXEMPTED),
                response,
                resolution,
                content,
                Score.of(weights, response, resolution, content),
                perHouseholds,
                amounts(Contribution.BY_KIND, RequestKind.class),
                amounts(Contribution.BY_CHANNEL, Channel.class));
    }

    private Rate onTime() {
        var inTime = amount(Count.ON_TIME);
        return Rate.of(inTime, inTime + amount(Count.LATE) + amount(Count.OVERDUE));
    }

    long amount(Count count) {
        return amount(amounts, count.field());
    }

    private static long amount(Document amounts, String name) {
        return amounts.get(name) instanceof Number amount ? amount.longValue() : 0;
    }

    private <E extends Enum<E>> Map<E, Long> amounts(String name, Class<E> names) {
        var part = amounts.get(name, new Document());
        return Arrays.stream(names.getEnumConstants())
                .collect(toMap(each -> each, each -> amount(part, each.name()), Long::sum, () -> new EnumMap<>(names)));
    }

    /**
     * What figures are asked of.
     *
     * @param unit null but for a unit
     * @param matter null but for a matter
     */
    record Subject(
            DivisionCode division,
            Period period,
            @Nullable String unit,
            @Nullable String matter) {

        Cell cell() {
            if (unit != null) {
                return Cell.ofUnit(division, unit);
            }
            return matter == null ? Cell.of(division) : Cell.ofMatter(division, matter);
        }

        boolean isWhole() {
            return unit == null && matter == null;
        }
    }
}
