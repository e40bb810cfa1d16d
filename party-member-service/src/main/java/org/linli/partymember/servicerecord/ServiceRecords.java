package org.linli.partymember.servicerecord;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.Command;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.partymember.servicerecord.clash.Flags;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All service records. */
@Repository
class ServiceRecords {

    static final String MEMBER = "memberId";
    static final String UNIT = "unitId";
    static final String STARTED = "deed.period.startedAt";
    static final String STANDING = "flags.standing";

    /** Where the store keeps the alias of the state's type. */
    static final String STATE = "state._class";

    private final ReactiveMongoTemplate mongo;
    private final ScopedStore<ServiceRecord> store;
    private final MeterRegistry meters;

    ServiceRecords(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.mongo = mongo;
        this.store = new ScopedStore<>(ServiceRecord.class, mongo, relay);
        this.meters = meters;
    }

    /** Which records a list holds; without any of these, all that the scope covers. */
    record Filter(
            Optional<StateName> state,
            Optional<String> member,
            Optional<String> unit,
            Optional<Flags.Standing> standing) {

        private Map<String, String> fields() {
            var fields = new HashMap<String, String>();
            state.ifPresent(name -> fields.put(STATE, name.alias()));
            member.ifPresent(id -> fields.put(MEMBER, id));
            unit.ifPresent(id -> fields.put(UNIT, id));
            standing.ifPresent(word -> fields.put(STANDING, word.name()));
            return fields;
        }
    }

    Mono<ServiceRecord> add(Change<ServiceRecord> submitted) {
        return store.insert(submitted).doOnNext(this::count);
    }

    Mono<ServiceRecord> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<ServiceRecord>> page(Scope scope, Filter filter, Paging paging) {
        return store.page(scope, filter.fields(), paging);
    }

    Mono<ServiceRecord> change(Scope scope, String id, Function<ServiceRecord, Change<ServiceRecord>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    @Unscoped("the check holds records against each other, whoever sees them")
    Mono<ServiceRecord> find(String id) {
        return store.findOne(byId(id));
    }

    /** Other records of the same member that could clash with this one, in the order of time. */
    @Unscoped("the check holds records against each other, whoever sees them")
    Flux<ServiceRecord> neighbours(ServiceRecord record, Duration window) {
        var period = record.deed().period();
        var near = where(MEMBER)
                .is(record.memberId())
                .and(STARTED)
                .gte(period.startedAt().minus(window).minus(ServicePeriod.LONGEST))
                .lte(period.end().plus(window));
        return store.find(Query.query(near).with(Sort.by(STARTED)))
                .filter(other -> !other.id().equals(record.id()) && other.isEvidenceOfStay());
    }

    /** Whether it has got a flag that it had not. */
    @Unscoped("the check holds records against each other, whoever sees them")
    Mono<Boolean> flag(String id, Function<ServiceRecord, Change<ServiceRecord>> decide) {
        var command = new Command<>(decide);
        return store.change(byId(id), command).map(ignored -> command.moved());
    }

    /** Notes that it has been held against the others. It is the same record as before, so its version stays. */
    @Unscoped("the check holds records against each other, whoever sees them")
    Mono<Void> checked(String id) {
        return mongo.updateFirst(byId(id), new Update().unset(RecordCheck.FIELD), ServiceRecord.class)
                .then();
    }

    private static Query byId(String id) {
        return Query.query(where("_id").is(id));
    }

    private void count(ServiceRecord now) {
        meters.counter("linli.service.records", "state", now.state().name().alias())
                .increment();
    }
}
