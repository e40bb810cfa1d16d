package org.linli.evaluation.ledger;

import static java.util.stream.Collectors.toSet;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Span;
import org.linli.evaluation.points.Subject;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The entries: only ever added to. */
@Repository
public class Ledger {

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final String ID = "_id";
    private static final String AFTER_ANY_SUFFIX = "~";
    private static final int STREAM_BATCH = 1000;

    private final ReactiveMongoTemplate mongo;
    private final LedgerMetrics metrics;
    private final Closings closings;
    private final Clock clock;

    Ledger(ReactiveMongoTemplate mongo, LedgerMetrics metrics, Closings closings, Clock clock) {
        this.mongo = mongo;
        this.metrics = metrics;
        this.closings = closings;
        this.clock = clock;
    }

    /**
     * Enters what has been drafted, each in the month in which it happened, or now if that has been closed. An entry that is there already
     * stays as it is.
     *
     * @return the entries as the ledger holds them
     */
    @Unscoped("what was earned counts wherever it was earned")
    public Mono<List<Entry>> enter(List<Draft> drafts) {
        return Mono.defer(() -> {
            var now = clock.instant();
            return closed(drafts, now)
                    .map(closed -> new Books(closed, now))
                    .map(books -> drafts.stream()
                            .map(draft -> draft.entry().apply(books))
                            .toList())
                    .flatMap(this::add);
        });
    }

    /** The month that has not ended cannot have been closed: nearly always there is nothing to ask. */
    private Mono<ClosedMonths> closed(List<Draft> drafts, Instant now) {
        var current = Period.monthOf(now);
        var over = drafts.stream()
                .map(Draft::month)
                .filter(month -> !month.period().equals(current))
                .collect(toSet());
        return over.isEmpty() ? Mono.just(ClosedMonths.NONE) : closings.among(over);
    }

    /** Nearly always none of them is there: they are inserted first, and looked for only if the store refused one. */
    private Mono<List<Entry>> add(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Mono.just(entries);
        }
        var documents = entries.stream().map(this::document).toList();
        return mongo.execute(Entry.COLLECTION, ledger -> ledger.insertMany(documents, UNORDERED))
                .then(Mono.fromSupplier(() -> entered(entries, Set.of())))
                .onErrorResume(DuplicateKeyException.class, refused -> stored(entries, refused));
    }

    private Document document(Entry entry) {
        var document = new Document();
        mongo.getConverter().write(entry, document);
        document.remove("_class");
        return document;
    }

    private List<Entry> entered(List<Entry> entries, Set<Integer> refused) {
        IntStream.range(0, entries.size())
                .filter(index -> !refused.contains(index))
                .forEach(index -> metrics.entered(entries.get(index)));
        return entries;
    }

    /** What was there before may have been scored by another edition of the rules: the ledger is what counts. */
    private Mono<List<Entry>> stored(List<Entry> entries, DuplicateKeyException refused) {
        var ids = entries.stream().map(Entry::id).collect(toSet());
        return mongo.find(Query.query(Criteria.where(ID).in(ids)), Entry.class)
                .collectList()
                .flatMap(found -> found.size() == ids.size() ? Mono.just(found) : Mono.error(refused))
                .doOnNext(found -> entered(entries, there(refused)));
    }

    private static Set<Integer> there(DuplicateKeyException refused) {
        return refused.getCause() instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(toSet())
                : Set.of();
    }

    /**
     * A subject's entries that lie within a scope, newest first.
     *
     * @param rule id of the rule that gave them; all if there is none
     */
    public Mono<Page<Entry>> entries(
            Subject subject, Period period, Optional<String> rule, Paging paging, Scope scope) {
        var query = query(subject, period, paging.after(), scope);
        rule.ifPresent(id -> query.addCriteria(Criteria.where("rule.id").is(id)));
        query.with(Sort.by(Sort.Direction.DESC, "timeline")).limit(paging.fetch());
        return mongo.find(query, Entry.class).collectList().map(found -> paging.page(found, Entry::timeline));
    }

    /** A subject's entries of some months that lie within a scope, oldest first. */
    Flux<Entry> entries(Subject subject, Span span, Scope scope) {
        var criteria = of(subject, scope)
                .and("timeline")
                .gte(span.months().getFirst().value())
                .lt(span.months().getLast().value() + AFTER_ANY_SUFFIX);
        return mongo.find(Query.query(criteria).with(Sort.by("timeline")).cursorBatchSize(STREAM_BATCH), Entry.class);
    }

    /** All entries that lie within a scope, subject by subject. */
    public Flux<Posting> postings(Scope scope) {
        return postings(Query.query(within(scope)).with(Sort.by("subjectKind", "subjectId")));
    }

    /** A subject's entries of a period that lie within a scope. */
    public Flux<Posting> postings(Subject subject, Period period, Scope scope) {
        return postings(query(subject, period, Optional.empty(), scope));
    }

    /** What was entered for an event, whenever that was. */
    @Unscoped("what takes it back names it")
    public Flux<Entry> entriesFor(UUID event) {
        return mongo.find(
                Query.query(Criteria.where(ID).gte(event + ":").lt(event + ";")), Entry.class); // ';' follows ':'
    }

    /** What happened on a day of Asia/Shanghai, subject by subject. */
    @Unscoped("detectors look everywhere")
    public Flux<Entry> entriesOf(LocalDate day) {
        return mongo.find(
                Query.query(Criteria.where("day").is(day.toString()))
                        .with(Sort.by("subjectKind", "subjectId"))
                        .cursorBatchSize(STREAM_BATCH),
                Entry.class);
    }

    /** One entry, if the scope covers it. */
    public Mono<Entry> entry(String id, Scope scope) {
        var both = new Criteria().andOperator(within(scope), Criteria.where(ID).is(id));
        return mongo.findOne(Query.query(both), Entry.class);
    }

    /** How many entries lie within a scope. */
    public Mono<Long> count(Scope scope) {
        return mongo.count(Query.query(within(scope)), Entry.COLLECTION);
    }

    private Flux<Posting> postings(Query query) {
        query.fields().include("subjectKind", "subjectId", "divisionCode", "points", "period", "cap");
        return mongo.find(query.cursorBatchSize(STREAM_BATCH), Posting.class, Entry.COLLECTION);
    }

    private static Query query(Subject subject, Period period, Optional<String> before, Scope scope) {
        var criteria = of(subject, scope);
        var until = before.orElse(AFTER_ANY_SUFFIX);
        if (period.equals(Period.ALL)) {
            return Query.query(criteria.and("timeline").lt(until));
        }
        var end = period.value() + AFTER_ANY_SUFFIX;
        return Query.query(criteria.and("timeline").gte(period.value()).lt(until.compareTo(end) < 0 ? until : end));
    }

    private static Criteria of(Subject subject, Scope scope) {
        return within(scope)
                .and("subjectKind")
                .is(subject.kind())
                .and("subjectId")
                .is(subject.id());
    }

    private static Criteria within(Scope scope) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> new Criteria();
            case Scope.Division(var prefix) -> Criteria.where("divisions").is(prefix);
            case Scope.Person(var id) ->
                new Criteria()
                        .andOperator(
                                Criteria.where("subjectId").is(id),
                                Criteria.where("subjectKind").ne("UNIT"));
            case Scope.Unit(var id) ->
                new Criteria()
                        .andOperator(
                                Criteria.where("subjectId").is(id),
                                Criteria.where("subjectKind").is("UNIT"));
            case Scope.Nothing _ -> Criteria.where(ID).in(List.of());
        };
    }
}
