package org.linli.request.whistle.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Paging;
import org.linli.request.figures.Period;
import org.linli.request.whistle.Whistle;
import org.linli.request.whistle.Whistles;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts a division's whistles anew and compares what it finds with the counters. */
@Component
class WhistleRecount {

    private static final int AT_ONCE = 200;
    private static final Period ALL = new Period("ALL");

    private final Whistles whistles;
    private final WhistleFigures figures;

    WhistleRecount(Whistles whistles, WhistleFigures figures) {
        this.whistles = whistles;
        this.figures = figures;
    }

    /**
     * What came of it. Events that are under way make a difference that is gone a moment later.
     *
     * @param whistles how many there are
     * @param differences at most 100
     */
    record Verification(DivisionCode division, long whistles, boolean equal, List<Difference> differences) {}

    record Difference(String unitId, String figure, long counted, long recounted) {}

    private record Sum(long whistles, Tallied tallied) {

        Sum plus(Whistle whistle) {
            return new Sum(whistles + 1, tallied.with(whistle));
        }
    }

    Mono<Verification> of(DivisionCode division, Scope scope) {
        var anew = whistles.below(division, scope).reduceWith(() -> new Sum(0, Tallied.nothing()), Sum::plus);
        return Mono.zip(counted(division, scope), anew).map(both -> verification(division, both.getT1(), both.getT2()));
    }

    private Mono<Map<String, Map<String, Long>>> counted(DivisionCode division, Scope scope) {
        return page(division, scope, Optional.empty())
                .expand(page -> page.size() < AT_ONCE
                        ? Mono.empty()
                        : page(
                                division,
                                scope,
                                Optional.ofNullable(page.getLast().unitId())))
                .flatMapIterable(page -> page)
                .collectMap(each -> String.valueOf(each.unitId()), WhistleRecount::amounts);
    }

    private Mono<List<ResponseFigures>> page(DivisionCode division, Scope scope, Optional<String> after) {
        return figures.byUnit(division, ALL, scope, new Paging(after, AT_ONCE)).map(page -> page.items());
    }

    private static Map<String, Long> amounts(ResponseFigures of) {
        return Map.of(
                Tallied.CALLED, of.called(),
                Tallied.RESPONDED, of.responded(),
                Tallied.IN_TIME, of.inTime(),
                Tallied.EXCUSED, of.excused(),
                Tallied.OVERDUE, of.overdue(),
                Tallied.DONE, of.done(),
                Tallied.APPRAISED, of.appraised(),
                Tallied.SCORE, of.score());
    }

    private static Verification verification(DivisionCode division, Map<String, Map<String, Long>> counted, Sum anew) {
        var recounted = anew.tallied.byUnit();
        var units = new TreeSet<>(counted.keySet());
        units.addAll(recounted.keySet());
        var differences = units.stream()
                .flatMap(unit -> differences(
                        unit, counted.getOrDefault(unit, Map.of()), recounted.getOrDefault(unit, new TreeMap<>())))
                .toList();
        return new Verification(
                division,
                anew.whistles,
                differences.isEmpty(),
                differences.stream().limit(100).toList());
    }

    private static Stream<Difference> differences(String unit, Map<String, Long> counted, Map<String, Long> anew) {
        var names = new TreeSet<>(counted.keySet());
        names.addAll(anew.keySet());
        return names.stream()
                .map(figure ->
                        new Difference(unit, figure, counted.getOrDefault(figure, 0L), anew.getOrDefault(figure, 0L)))
                .filter(each -> each.counted != each.recounted);
    }
}
