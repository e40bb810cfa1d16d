package org.linli.evaluation.figure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Span;
import org.linli.event.DivisionCode;
import org.linli.kit.consume.Received;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.store.Indexes;
import org.linli.kit.tally.Increment;
import org.linli.kit.tally.Tallies;
import org.linli.kit.tally.Tally;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What units did, by unit, division and month, counted exactly once. */
@Repository
public class UnitFigures {

    private static final String COLLECTION = "unit_figures";
    private static final String UNIT = "unitId";
    private static final String DIVISION = "division";
    private static final String MONTH = "month";
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final ReactiveMongoTemplate mongo;
    private final Tally tally;

    UnitFigures(ReactiveMongoTemplate mongo, Tallies tallies) {
        this.mongo = mongo;
        this.tally = tallies.of(COLLECTION);
    }

    /** @param telling events that say something of a unit, and no others */
    @Unscoped("what was done counts wherever it was done")
    Mono<Void> count(List<Received> telling) {
        var counters = new HashMap<Spot, List<Counter>>();
        return tally.count(
                telling,
                received -> Deeds.of(received.event()).stream()
                        .flatMap(deed -> counters.computeIfAbsent(Spot.of(deed), Spot::counters).stream()
                                .map(counter ->
                                        new Increment(counter.id(), received.origin(), counter.labels(), deed.byKey())))
                        .toList());
    }

    /** Where a deed counts. Of one spot there are many in a batch, all of which move the same counters: they are named once. */
    private record Spot(String unitId, DivisionCode place, String month) {

        static Spot of(Deed deed) {
            return new Spot(
                    deed.unitId(), deed.place(), Period.monthOf(deed.at()).value());
        }

        List<Counter> counters() {
            return Area.containing(place).stream().map(this::counter).toList();
        }

        private Counter counter(Area area) {
            return new Counter(
                    String.join("|", area.code(), unitId, month),
                    Map.of(UNIT, unitId, DIVISION, area.code(), MONTH, month));
        }
    }

    private record Counter(String id, Map<String, Object> labels) {}

    /**
     * The figures of all units that did anything, in order of their ids.
     *
     * @param area within the scope, else there is nothing to see
     * @param after the unit before the first
     */
    public Flux<FiguresOf> of(Area area, Span span, Optional<String> after, Scope scope) {
        return scope instanceof Scope.Division division && area.within(division)
                ? sums(after.map(unit -> and(within(area, span), gt(UNIT, unit)))
                        .orElseGet(() -> within(area, span)))
                : Flux.empty();
    }

    /** One unit's figures; all 0 if nothing was counted. */
    @Unscoped("whoever asks has been asked who they are")
    public Mono<FiguresOf> ofUnit(String unitId, Area area, Span span) {
        return sums(and(within(area, span), eq(UNIT, unitId))).next().defaultIfEmpty(FiguresOf.sum(unitId, List.of()));
    }

    private static Bson within(Area area, Span span) {
        var months = span.months().stream().map(Period::value).toList();
        return and(eq(DIVISION, area.code()), Filters.in(MONTH, months));
    }

    private Flux<FiguresOf> sums(Bson filter) {
        return mongo.execute(COLLECTION, months -> months.find(filter).sort(Sorts.ascending(UNIT)))
                .bufferUntilChanged(month -> month.getString(UNIT))
                .map(months -> FiguresOf.sum(months.getFirst().getString(UNIT), months));
    }

    @Configuration(proxyBeanMethods = false)
    static class FigureIndexes {

        @Bean
        Indexes indexesOfUnitFigures() {
            return Indexes.on(COLLECTION, Indexes.ascending(DIVISION, UNIT, MONTH));
        }

        @Bean
        Indexes indexesOfCountedDeeds() {
            return Indexes.on(COLLECTION + "_inbox", new Index("seenAt", Sort.Direction.ASC).expire(REMEMBERED));
        }
    }
}
