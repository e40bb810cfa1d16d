package org.linli.evaluation.unit;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.Map;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.kit.identity.Unscoped;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Units' names by id. */
@Repository
public class UnitNames {

    private static final String COLLECTION = "unit_names";
    private static final String NAME = "name";
    private static final String SEQUENCE = "sequence";

    private final ReactiveMongoTemplate mongo;

    UnitNames(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Takes a name over unless a later one is known. */
    Mono<Void> add(UnitRegistered unit) {
        var earlier = Filters.and(Filters.eq("_id", unit.subject()), Filters.lt(SEQUENCE, unit.sequence()));
        var name = Updates.combine(Updates.set(NAME, unit.name()), Updates.set(SEQUENCE, unit.sequence()));
        return mongo.execute(COLLECTION, names -> names.updateOne(earlier, name, new UpdateOptions().upsert(true)))
                .then()
                .onErrorResume(DuplicateKeyException.class, known -> Mono.empty());
    }

    /** The names that are known. */
    @Unscoped("a unit's name is public")
    public Mono<Map<String, String>> named(Collection<String> ids) {
        return mongo.execute(COLLECTION, names -> names.find(Filters.in("_id", ids)))
                .collect(toMap(unit -> unit.getString("_id"), unit -> unit.getString(NAME)));
    }
}
