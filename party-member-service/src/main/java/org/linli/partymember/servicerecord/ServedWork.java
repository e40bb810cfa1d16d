package org.linli.partymember.servicerecord;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** What was done in a period, for those who draw it up. */
@Repository
public class ServedWork {

    private final ReactiveMongoTemplate mongo;

    ServedWork(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A deed that a record tells of.
     *
     * @param memberId empty if the unit as such did it
     * @param confirmed whether the community has confirmed it; what has not been is waiting or disputed
     * @param rejected whether a dispute of it was upheld
     */
    public record Served(
            Optional<String> memberId,
            DivisionCode community,
            String category,
            int minutes,
            boolean confirmed,
            boolean rejected) {

        private static Served of(ServiceRecord record) {
            return new Served(
                    Optional.ofNullable(record.memberId()),
                    record.community(),
                    record.deed().category(),
                    record.deed().period().minutes(),
                    record.state() instanceof RecordState.Confirmed,
                    record.state() instanceof RecordState.Rejected);
        }
    }

    /** By a member, begun at or after the one instant and before the other. */
    @Unscoped("whoever asks has been asked for their scope of the member")
    public Flux<Served> ofMember(String memberId, Instant from, Instant until) {
        return served(where(ServiceRecords.MEMBER).is(memberId), from, until);
    }

    /** By a unit and its members. */
    @Unscoped("whoever asks has been asked for their scope of the unit")
    public Flux<Served> ofUnit(String unitId, Instant from, Instant until) {
        return served(where(ServiceRecords.UNIT).is(unitId), from, until);
    }

    private Flux<Served> served(Criteria whose, Instant from, Instant until) {
        var query = Query.query(whose.and(ServiceRecords.STARTED).gte(from).lt(until))
                .with(Sort.by(ServiceRecords.STARTED));
        query.fields().exclude("outbox", "commands");
        return mongo.find(query, ServiceRecord.class)
                .filter(record -> !(record.state() instanceof RecordState.Running))
                .map(Served::of);
    }
}
