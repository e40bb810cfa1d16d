package org.linli.grid.imports.job;

import java.time.Instant;
import org.linli.kit.problem.Text;
import org.springframework.data.annotation.TypeAlias;

/** How far an import is. */
public sealed interface ImportState {

    /** All of the file is there, and nobody has begun. */
    @TypeAlias("received")
    record Received(Instant at) implements ImportState {}

    /**
     * A worker is at it, or was: when its lease is over another goes on from here.
     *
     * @param worker who may go on
     * @param attempt how often it was begun or gone on with since it last came further
     * @param pass which reading of the file it is, from 0
     * @param done rows of this pass that are done for good
     * @param since when this worker began
     * @param before rows that were done before this worker began
     * @param seen when it last came further
     */
    @TypeAlias("running")
    record Running(String worker, int attempt, int pass, long done, Instant since, long before, Instant seen)
            implements ImportState {

        Running takenBy(String other, Instant at, long rows) {
            return new Running(other, attempt + 1, pass, done, at, rows, at);
        }

        Running further(int inPass, long rows, Instant at) {
            return new Running(worker, 1, inPass, rows + (inPass == pass ? done : 0), since, before, at);
        }
    }

    /** Every row is taken in or rejected. */
    @TypeAlias("finished")
    record Finished(Instant since, Instant at) implements ImportState {}

    /** It cannot be carried out; what was done until then stays, and the same file may be sent again. */
    @TypeAlias("failed")
    record Failed(String problem, Text reason, Instant at) implements ImportState {}
}
