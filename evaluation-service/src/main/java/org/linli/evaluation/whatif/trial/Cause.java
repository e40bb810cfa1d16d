package org.linli.evaluation.whatif.trial;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Why somebody has more or less: what a rule gives, or a cap withholds, otherwise than it did.
 *
 * @param now 1/100 points of the ledger; of a cap 0 or less
 * @param then 1/100 points by the rules that are tried
 */
public record Cause(Ground.Kind kind, String id, long now, long then) {

    /** What became of it. */
    public enum Effect {
        NEW,
        GONE,
        MORE,
        LESS
    }

    /** Those whose points differ. */
    static List<Cause> between(SortedMap<Ground, Long> now, SortedMap<Ground, Long> then) {
        var all = new TreeSet<>(now.keySet());
        all.addAll(then.keySet());
        return all.stream()
                .flatMap(ground -> cause(ground, now.getOrDefault(ground, 0L), then.getOrDefault(ground, 0L)))
                .toList();
    }

    private static Stream<Cause> cause(Ground ground, long now, long then) {
        return now == then ? Stream.empty() : Stream.of(new Cause(ground.kind(), ground.id(), now, then));
    }

    public long difference() {
        return then - now;
    }

    /** Nothing is where it comes to nothing. */
    public Effect effect() {
        if (now == 0) {
            return Effect.NEW;
        }
        if (then == 0) {
            return Effect.GONE;
        }
        return then > now ? Effect.MORE : Effect.LESS;
    }
}
