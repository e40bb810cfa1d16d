package org.linli.partymember.report;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.List;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.lease.TimedWork;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.AggregateStore;
import org.linli.partymember.member.Member;
import org.linli.partymember.report.draft.ReportPeriod;
import org.linli.partymember.unit.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When a period is over, opens the report of everyone who owes one. A batch is stored, then the place where it ended: where the process
 * dies in between, the batch is opened again, and whose report is open keeps it.
 */
@Repository
class ReportRounds implements TimedWork {

    static final String FIELD = "openAt";

    private static final Logger LOG = LoggerFactory.getLogger(ReportRounds.class);
    private static final int BATCH = 500;

    private final ReactiveMongoTemplate mongo;
    private final AggregateStore<ReportRound> store;
    private final Reports reports;
    private final ReportSettings settings;
    private final Clock clock;

    ReportRounds(
            ReactiveMongoTemplate mongo, OutboxRelay relay, Reports reports, ReportSettings settings, Clock clock) {
        this.mongo = mongo;
        this.store = new AggregateStore<>(ReportRound.class, mongo, relay);
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sees to it that the periods which are under way will be opened when they are over. */
    @Scheduled(fixedDelayString = "${linli.party-member.report.plan-every:1h}", initialDelayString = "20s")
    @Unscoped("the clock plans")
    Mono<Void> plan() {
        var now = clock.instant();
        return Flux.just(ReportPeriod.halfYearOf(now), ReportPeriod.yearOf(now))
                .concatMap(this::plan)
                .then()
                .onErrorResume(DataAccessException.class, away -> {
                    LOG.warn("rounds of reports are planned later: {}", away.getMessage());
                    return Mono.empty();
                });
    }

    @Unscoped("the clock plans")
    Mono<Void> plan(ReportPeriod period) {
        return store.insert(ReportRound.planned(period.toString(), period.until()))
                .then()
                .onErrorResume(DuplicateKeyException.class, ignored -> Mono.empty());
    }

    @Override
    public String name() {
        return "report-rounds";
    }

    @Override
    public String collection() {
        return ReportRound.COLLECTION;
    }

    @Override
    public String field() {
        return FIELD;
    }

    @Override
    @Unscoped("the clock opens them")
    public Mono<Void> carryOut(String id) {
        var period = ReportPeriod.read(id).orElseThrow();
        return store.findOne(byId(id))
                .expand(round -> round.openAt() == null ? Mono.empty() : oneBatch(round, period))
                .then();
    }

    private Mono<ReportRound> oneBatch(ReportRound round, ReportPeriod period) {
        return (period.isYear() ? units(round) : members(round))
                .collectList()
                .flatMap(batch -> batch.isEmpty()
                        ? store.change(byId(round.id()), ReportRound::done)
                        : open(batch, period)
                                .then(store.change(byId(round.id()), now -> now.past(idOf(batch.getLast())))));
    }

    private Mono<Integer> open(List<Reporter> batch, ReportPeriod period) {
        var now = clock.instant();
        return reports.openAll(batch.stream()
                .filter(reporter -> settings.dueAt(period, reporter) != null)
                .map(reporter -> Report.open(reporter, period, settings, now))
                .toList());
    }

    private Flux<Reporter> members(ReportRound round) {
        return mongo.find(next(round), Member.class).map(Reporter::of);
    }

    private Flux<Reporter> units(ReportRound round) {
        return mongo.find(next(round), Unit.class).map(Reporter::of);
    }

    private static String idOf(Reporter reporter) {
        var member = reporter.memberId();
        return member == null ? reporter.unitId() : member;
    }

    private static Query next(ReportRound round) {
        var after = round.after();
        var query = after == null ? new Query() : Query.query(where("_id").gt(after));
        query.fields().exclude("outbox", "commands");
        return query.with(Sort.by("_id")).limit(BATCH);
    }

    private static Query byId(String id) {
        return Query.query(where("_id").is(id));
    }
}
