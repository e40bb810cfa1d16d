package org.linli.grid.catalogue;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.store.Within;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.CommandId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The stored versions. What is published is there for everyone, a draft for those who administer its division. */
@Repository
public class CatalogueVersions {

    private static final String ID = "_id";
    private static final String DIVISION = "division";
    private static final String EFFECTIVE = "publication.effectiveFrom";

    private final AggregateStore<CatalogueVersion> store;

    CatalogueVersions(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(CatalogueVersion.class, mongo, relay);
    }

    /** Stores a new draft; {@link org.springframework.dao.DuplicateKeyException} if its number is taken. */
    Mono<CatalogueVersion> add(Change<CatalogueVersion> draft) {
        return store.insert(draft);
    }

    /** The number of a division's last version; 0 if it has none. */
    @Unscoped("no more than a number")
    Mono<Integer> lastNumber(DivisionCode division) {
        var newest = Query.query(where(DIVISION).is(division.value())).with(Sort.by(Sort.Direction.DESC, "number"));
        return store.findOne(newest.limit(1)).map(CatalogueVersion::number).defaultIfEmpty(0);
    }

    /** The version with this id, if the caller may see it. */
    Mono<CatalogueVersion> find(Scope scope, String id) {
        return store.findOne(Query.query(where(ID).is(id)))
                .filter(version -> version.isPublished() || scope.covers(version.division()));
    }

    /** Versions of a division and of those above it, the oldest first. */
    Mono<Page<CatalogueVersion>> concerning(Scope scope, DivisionCode division, Paging paging) {
        var of = where(DIVISION).in(above(division));
        paging.after().ifPresent(last -> of.and(ID).gt(last));
        var visible = new Criteria()
                .andOperator(
                        of,
                        new Criteria()
                                .orOperator(
                                        where(EFFECTIVE).ne(null),
                                        where(DIVISION)
                                                .in(above(division).stream()
                                                        .filter(code -> scope.covers(new DivisionCode(code)))
                                                        .toList())));
        return store.find(Query.query(visible).with(Sort.by(ID)).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, CatalogueVersion::id));
    }

    /** What took effect by a day, for a division and those above it. */
    @Unscoped("what is in force is public")
    public Mono<List<CatalogueVersion>> effective(DivisionCode division, LocalDate day) {
        var by = where(DIVISION).in(above(division)).and(EFFECTIVE).lte(day.toString());
        return store.find(Query.query(by)).collectList();
    }

    /** Carries out a command on a version within the scope. */
    Mono<CatalogueVersion> change(Scope scope, String id, Function<CatalogueVersion, Change<CatalogueVersion>> decide) {
        return store.change(Query.query(Within.scope(scope, where(ID).is(id))), decide);
    }

    /** The same for a step of a command that takes several and may be repeated whole. */
    Mono<CatalogueVersion> step(Scope scope, String id, Function<CatalogueVersion, Change<CatalogueVersion>> decide) {
        return change(scope, id, decide).contextWrite(context -> context.delete(CommandId.class));
    }

    private static List<String> above(DivisionCode division) {
        return List.of(DivisionLevel.DISTRICT, DivisionLevel.STREET, DivisionLevel.COMMUNITY).stream()
                .filter(level -> level.compareTo(division.level()) <= 0)
                .map(level -> division.at(level).value())
                .toList();
    }
}
