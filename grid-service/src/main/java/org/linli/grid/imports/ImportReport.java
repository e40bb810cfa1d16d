package org.linli.grid.imports;

import static java.util.Comparator.comparingLong;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a file's rows.
 *
 * @param taken how many rows ended how
 * @param rejected the others, by line
 */
record ImportReport(Map<Outcome, Integer> taken, List<Rejection> rejected) {

    /** What became of a row that was right. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    static ImportReport of(List<Outcome> outcomes, List<Rejection> rejections) {
        var taken = new EnumMap<Outcome, Integer>(Outcome.class);
        outcomes.forEach(outcome -> taken.merge(outcome, 1, Integer::sum));
        return new ImportReport(
                taken,
                rejections.stream().sorted(comparingLong(Rejection::line)).toList());
    }

    int count(Outcome outcome) {
        return taken.getOrDefault(outcome, 0);
    }

    int received() {
        return taken.values().stream().mapToInt(Integer::intValue).sum() + rejected.size();
    }
}
