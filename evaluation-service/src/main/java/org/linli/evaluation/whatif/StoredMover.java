package org.linli.evaluation.whatif;

import java.time.Instant;
import java.util.Locale;
import org.linli.evaluation.whatif.trial.Mover;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A mover as it is stored. Written once, never changed.
 *
 * @param id the run and the place in it: in the order of ids the greatest difference comes first
 * @param madeAt forgotten some time after
 */
@Document(StoredMover.COLLECTION)
record StoredMover(@Id String id, Mover mover, Instant madeAt) {

    static final String COLLECTION = "what_if_movers";
    static final String MADE = "madeAt";
    private static final char AFTER_SEPARATOR = '0'; // follows '/'

    /** What ids of a run begin with, so that a run that was given up does not mix with the one that counts. */
    static String first(String whatIf, int run) {
        return whatIf + "." + run + "/";
    }

    /** What follows all ids of a run. */
    static String after(String whatIf, int run) {
        return whatIf + "." + run + AFTER_SEPARATOR;
    }

    static StoredMover of(String whatIf, int run, long place, Mover mover, Instant at) {
        return new StoredMover(first(whatIf, run) + String.format(Locale.ROOT, "%09d", place), mover, at);
    }
}
