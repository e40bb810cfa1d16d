package org.linli.grid.division;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.linli.event.DivisionCode;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/**
 * The numbers that divisions give out to their children. Beside each division lies the number of its last child, and which
 * commands the last numbers were given to; the aggregate does not map them, so that neither overwrites the other.
 */
final class ChildNumbers {

    private static final String ID = "_id";
    private static final String LAST_CHILD = "lastChild";
    private static final String TAKEN_BY = "takenBy";

    /** A copy of a command that comes later than so many other children of the same division is no longer recognised. */
    private static final int NOTES = 64;

    private final ReactiveMongoTemplate mongo;

    ChildNumbers(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The next number, or the one that the command got before. */
    Mono<ChildNumber> next(DivisionCode parent, String command) {
        return command.isEmpty()
                ? take(parent, command)
                : take(parent, command).switchIfEmpty(Mono.defer(() -> taken(parent, command)));
    }

    /** Notes, in the same step, for which command: the last of the notes belongs to the last number. */
    private Mono<ChildNumber> take(DivisionCode parent, String command) {
        var free = where(ID)
                .is(parent.value())
                .and(LAST_CHILD)
                .ne(ChildNumber.LAST)
                .and("standing")
                .is(null);
        var next = Query.query(command.isEmpty() ? free : free.and(TAKEN_BY).ne(command));
        var update = new Update().inc(LAST_CHILD, 1);
        update.push(TAKEN_BY).slice(-NOTES).each(command);
        return mongo.findAndModify(
                numbers(next), update, options().returnNew(true), ChildNumber.class, Division.COLLECTION);
    }

    private Mono<ChildNumber> taken(DivisionCode parent, String command) {
        var noted = Query.query(where(ID).is(parent.value()).and(TAKEN_BY).is(command));
        return mongo.findOne(numbers(noted), ChildNumber.class, Division.COLLECTION)
                .map(last -> last.takenBy(command));
    }

    private static Query numbers(Query query) {
        query.fields().include(LAST_CHILD, TAKEN_BY, "grid");
        return query;
    }

    /** The number of the last child; 0 if none was ever given out. */
    Mono<Integer> last(DivisionCode parent) {
        var query = Query.query(where(ID).is(parent.value()).and(LAST_CHILD).gt(0));
        return mongo.findOne(numbers(query), ChildNumber.class, Division.COLLECTION)
                .map(ChildNumber::lastChild)
                .defaultIfEmpty(0);
    }

    /** Gives out the first numbers at once, unless they were already. */
    Mono<Void> reserve(DivisionCode parent, int numbers) {
        var fewer =
                Query.query(where(ID).is(parent.value()).and(LAST_CHILD).not().gte(numbers));
        var update = new Update().set(LAST_CHILD, numbers).set(TAKEN_BY, List.of());
        return mongo.updateFirst(fewer, update, Division.COLLECTION).then();
    }
}
