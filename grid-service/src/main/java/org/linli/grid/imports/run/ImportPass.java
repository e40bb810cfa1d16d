package org.linli.grid.imports.run;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.linli.grid.imports.job.Judged;
import reactor.core.publisher.Mono;

/** One reading of a file from its beginning to its end. */
interface ImportPass<T> {

    /** What the file has for this pass. */
    Iterator<Judged<T>> read(InputStream file);

    /**
     * Takes in what is next to each other in the file. Done again, by another worker or after a crash, it changes nothing and has
     * the same outcome.
     */
    Mono<Outcome> take(List<Judged<T>> rows);

    /** Whether batches may be taken in at the same time: what becomes of a row has nothing to do with the rows before it. */
    boolean takesSeveralAtOnce();
}
