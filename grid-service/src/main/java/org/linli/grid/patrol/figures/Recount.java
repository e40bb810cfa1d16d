package org.linli.grid.patrol.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.patrol.PatrolPlans;
import org.linli.grid.patrol.Patrols;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuples;

/** Counts the plans and patrols themselves, and compares. What was stored a moment ago may not be counted yet. */
@Component
class Recount {

    private static final int MOST_DIFFERENCES = 100;
    private static final Period ALL = new Period("ALL");

    private final PatrolPlans plans;
    private final Patrols patrols;
    private final PatrolFigures figures;

    Recount(PatrolPlans plans, Patrols patrols, PatrolFigures figures) {
        this.plans = plans;
        this.patrols = patrols;
        this.figures = figures;
    }

    /**
     * @param staff whose; null for everybody's
     * @param days on which something is counted
     * @param differences the first of them
     */
    record Verification(
            DivisionCode division, @Nullable String staff, int days, boolean equal, List<Difference> differences) {}

    /** One day, as the counters have it and as the plans and patrols themselves do. */
    record Difference(String day, DayCount counted, DayCount there) {}

    Mono<Verification> verify(Scope scope, DivisionCode division, @Nullable String staff) {
        return Mono.zip(figures.of(scope, division, staff, ALL), there(scope, division, staff))
                .map(both -> compared(division, staff, both.getT1(), both.getT2()));
    }

    private Mono<Map<String, DayCount>> there(Scope scope, DivisionCode division, @Nullable String staff) {
        var due = plans.all(scope, division)
                .filter(plan -> staff == null || plan.personId().equals(staff))
                .flatMapIterable(plan -> plan.due().stream()
                        .map(day -> Tuples.of(day, DayCount.DUE))
                        .toList());
        var made = patrols.all(scope, division)
                .filter(patrol -> staff == null || patrol.personId().equals(staff))
                .map(patrol -> Tuples.of(patrol.day(), DayCount.of(patrol)));
        return Flux.concat(due, made)
                .collect(TreeMap::new, (days, one) -> days.merge(one.getT1(), one.getT2(), DayCount::plus));
    }

    private static Verification compared(
            DivisionCode division, @Nullable String staff, Map<String, DayCount> counted, Map<String, DayCount> there) {
        var days = new TreeSet<>(there.keySet());
        days.addAll(counted.keySet());
        var differences = days.stream()
                .flatMap(day -> difference(
                        day, counted.getOrDefault(day, DayCount.NOTHING), there.getOrDefault(day, DayCount.NOTHING)))
                .toList();
        return new Verification(
                division,
                staff,
                days.size(),
                differences.isEmpty(),
                differences.stream().limit(MOST_DIFFERENCES).toList());
    }

    private static Stream<Difference> difference(String day, DayCount counted, DayCount there) {
        return counted.equals(there) ? Stream.empty() : Stream.of(new Difference(day, counted, there));
    }
}
