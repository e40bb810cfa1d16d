package org.linli.kit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.function.Supplier;

/** Where new ids come from; tests pass their own. */
@FunctionalInterface
public interface IdSource extends Supplier<UUID> {

    /** A new id, greater than every earlier one of this process, so that sorting by id sorts by age. */
    UUID next();

    /** The same, for the packages of the kit, which do not know this one. */
    @Override
    default UUID get() {
        return next();
    }

    /** UUID version 7 (RFC 9562): milliseconds first, then a counter, then random bits. */
    static IdSource timeOrdered() {
        return UuidCreator::getTimeOrderedEpochPlus1;
    }
}
