package org.linli.evaluation.whatif.trial;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linli.evaluation.ledger.CapRef;
import org.linli.evaluation.ledger.past.Given;

/** What one subject was given, by rule and under each cap. It does not mind in which order it hears of it. */
final class Tally {

    private static final int FEW = 4;

    private final Map<String, Long> rules = HashMap.newHashMap(FEW);
    private final Map<CapRef, Long> caps = HashMap.newHashMap(FEW);

    /** How many sums it has begun. */
    int add(Given given) {
        var before = size();
        rules.merge(given.rule().id(), given.points(), Long::sum);
        var cap = given.cap();
        if (cap != null) {
            caps.merge(cap, given.points(), Long::sum);
        }
        return size() - before;
    }

    int size() {
        return rules.size() + caps.size();
    }

    /** What comes from each rule, and what each cap withholds of it, in 1/100 points; together what counts. */
    SortedMap<Ground, Long> byGround() {
        var all = new TreeMap<Ground, Long>();
        rules.forEach((rule, points) -> all.put(Ground.rule(rule), points));
        caps.forEach((cap, points) -> {
            var excess = cap.excess(points);
            if (excess != 0) {
                all.merge(Ground.cap(cap.cap()), -excess, Long::sum);
            }
        });
        return all;
    }
}
