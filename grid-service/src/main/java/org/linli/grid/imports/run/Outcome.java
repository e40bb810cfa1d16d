package org.linli.grid.imports.run;

import java.util.List;
import org.linli.grid.imports.job.Rejection;
import org.linli.grid.imports.job.Tally;

/** What became of a batch of rows. */
record Outcome(Tally tally, List<Rejection> rejections) {

    static Outcome of(Tally taken, List<Rejection> rejections) {
        return new Outcome(taken.and(Tally.rejected(rejections.size())), rejections);
    }
}
