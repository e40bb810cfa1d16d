package org.linli.kit.audit.chain;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/**
 * Which entries are asked for; without any of these, all.
 *
 * @param subject who acted
 * @param object whose or what it was done to
 * @param from not before
 * @param until before
 * @param below the key of the last entry of the page before
 */
public record EntryFilter(
        Optional<String> subject,
        Optional<String> object,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> below) {

    Stream<Bson> conditions() {
        return Stream.<Optional<Bson>>of(
                        subject.map(who -> Filters.eq(StoredEntry.SUBJECT, who)),
                        object.map(what -> Filters.eq(StoredEntry.OBJECT, what)),
                        from.map(time -> Filters.gte(StoredEntry.AT, Date.from(time))),
                        until.map(time -> Filters.lt(StoredEntry.AT, Date.from(time))),
                        below.map(last -> Filters.lt(StoredEntry.ID, last)))
                .flatMap(Optional::stream);
    }
}
