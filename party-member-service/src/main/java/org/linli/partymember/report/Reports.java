package org.linli.partymember.report;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.linli.partymember.report.ReportState.Standing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All periodic reports. */
@Repository
class Reports {

    static final String MEMBER = "memberId";
    static final String UNIT = "unitId";
    static final String PERIOD = "period";
    static final String STANDING = "standing";

    private final ScopedStore<Report> store;
    private final MeterRegistry meters;

    Reports(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Report.class, mongo, relay);
        this.meters = meters;
    }

    /** Which reports a list holds; without any of these, all that the scope covers. */
    record Filter(
            Optional<Standing> standing, Optional<String> period, Optional<String> unit, Optional<String> member) {

        private Map<String, String> fields() {
            var fields = new HashMap<String, String>();
            standing.ifPresent(word -> fields.put(STANDING, word.name()));
            period.ifPresent(words -> fields.put(PERIOD, words));
            unit.ifPresent(id -> fields.put(UNIT, id));
            member.ifPresent(id -> fields.put(MEMBER, id));
            return fields;
        }
    }

    Mono<Report> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<Report>> page(Scope scope, Filter filter, Paging paging) {
        return store.page(scope, filter.fields(), paging);
    }

    Mono<Report> change(Scope scope, String id, Function<Report, Change<Report>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    /** Opens it, unless it has been opened before. */
    @Unscoped("whoever opens it has been asked for their scope of whose it is")
    Mono<Void> open(Change<Report> opened) {
        return store.insert(opened).then().onErrorResume(DuplicateKeyException.class, ignored -> Mono.empty());
    }

    /** Opens many; those that have been opened before stay as they are. */
    @Unscoped("the clock opens them")
    Mono<Integer> openAll(List<Change<Report>> opened) {
        return store.insertAll(opened).map(List::size);
    }

    @Unscoped("the clock rings")
    Mono<Report> ring(String id, Function<Report, Change<Report>> decide) {
        return change(Query.query(where("_id").is(id)), decide);
    }

    private Mono<Report> change(Query one, Function<Report, Change<Report>> decide) {
        var command = new Command<>(decide);
        return store.change(one, command).doOnNext(now -> {
            if (command.moved()) {
                count(now);
            }
        });
    }

    private void count(Report now) {
        meters.counter("linli.reports", STANDING, now.standing().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
