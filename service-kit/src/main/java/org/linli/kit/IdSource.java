package org.linli.kit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Where new ids come from; tests pass their own. */
@FunctionalInterface
public interface IdSource {

    /** A new id, greater than every earlier one of this process, so that sorting by id sorts by age. */
    UUID next();

    /** UUID version 7 (RFC 9562): milliseconds first, then a counter, then random bits. */
    static IdSource timeOrdered() {
        return UuidCreator::getTimeOrderedEpochPlus1;
    }
}
