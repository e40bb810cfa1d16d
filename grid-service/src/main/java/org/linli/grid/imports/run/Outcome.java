package org.linli.grid.imports.run;

import java.util.ArrayList;
import java.util.List;
import org.linli.grid.imports.job.Rejection;
import org.linli.grid.imports.job.Tally;

/** What became of a batch of rows. */
record Outcome(Tally tally, List<Rejection> rejections) {

    static Outcome of(Tally taken, List<Rejection> rejections) {
        return new Outcome(taken.and(Tally.rejected(rejections.size())), rejections);
    }

    Outcome and(Outcome other) {
        var all = new ArrayList<>(rejections);
        all.addAll(other.rejections);
        return new Outcome(tally.and(other.tally), List.copyOf(all));
    }
}
