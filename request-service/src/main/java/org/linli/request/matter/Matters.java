package org.linli.request.matter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.linli.event.CatalogueEvent.MatterCataloguePublished;
import org.linli.event.CatalogueEvent.MattersListed;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.ListKind;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The copy of the matter catalogues. What was published never changes, so whatever comes again is stored over itself. */
@Repository
public class Matters {

    private static final String ID = "_id";
    private static final String DIVISION = "division";

    private final ReactiveMongoTemplate mongo;

    Matters(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * The matter of this code or else of this name, of the catalogue in force there on a day, if it is admitted then. Of several
     * that have the name, the one whose code comes first.
     */
    @Unscoped("what is in force is public")
    public Mono<Matter> find(DivisionCode place, String codeOrName, LocalDate day) {
        return inForce(place, day)
                .flatMap(version -> named(version, codeOrName))
                .filter(matter -> matter.kind() == ListKind.MATTER && matter.isAdmittedOn(day));
    }

    /** What may be asked for there on a day, by code. */
    @Unscoped("what is in force is public")
    public Flux<Matter> admitted(DivisionCode place, LocalDate day) {
        return inForce(place, day)
                .flatMapMany(version -> mongo.find(
                        Query.query(Criteria.where("catalogueVersion").is(version))
                                .with(Sort.by(ID)),
                        Matter.class))
                .filter(matter -> matter.kind() == ListKind.MATTER && matter.isAdmittedOn(day));
    }

    private Mono<String> inForce(DivisionCode place, LocalDate day) {
        var above = Stream.of(DivisionLevel.DISTRICT, DivisionLevel.STREET, DivisionLevel.COMMUNITY)
                .filter(level -> level.compareTo(place.level()) <= 0)
                .map(level -> place.at(level).value())
                .toList();
        return mongo.find(Query.query(Criteria.where(DIVISION).in(above)), CatalogueCopy.class)
                .collectList()
                .flatMap(copies -> Mono.justOrEmpty(CatalogueCopy.inForce(day, copies)))
                .map(CatalogueCopy::id);
    }

    private Mono<Matter> named(String version, String codeOrName) {
        var key = Matter.key(version, codeOrName);
        return mongo.findById(key, Matter.class)
                .switchIfEmpty(Mono.defer(() -> mongo.findById(key, MatterName.class))
                        .flatMap(name -> mongo.findById(Matter.key(version, first(name.codes())), Matter.class)));
    }

    private static String first(List<String> codes) {
        return codes.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    @Unscoped("fed by events, which have no caller")
    Mono<Void> learn(MatterCataloguePublished told) {
        var news = Update.update(DIVISION, told.division().value())
                .set("number", told.number())
                .set("effectiveFrom", told.effectiveFrom().toString())
                .set("parts", told.parts());
        return mongo.upsert(key(told.subject()), news, CatalogueCopy.class).then();
    }

    /** Its matters first, and that they are there last. */
    @Unscoped("fed by events, which have no caller")
    Mono<Void> learn(MattersListed told) {
        var there = new Update().set(DIVISION, told.division().value()).addToSet("told", told.part());
        return stored(told)
                .then(Mono.defer(() -> mongo.upsert(key(told.subject()), there, CatalogueCopy.class)))
                .then();
    }

    private Mono<Void> stored(MattersListed told) {
        if (told.matters().isEmpty()) {
            return Mono.empty();
        }
        var matters = mongo.bulkOps(BulkMode.UNORDERED, Matter.class);
        var names = mongo.bulkOps(BulkMode.UNORDERED, MatterName.class);
        told.matters().stream().map(listed -> Matter.of(told.subject(), listed)).forEach(matter -> {
            matters.replaceOne(
                    key(matter.id()), matter, FindAndReplaceOptions.options().upsert());
            names.upsert(key(Matter.key(told.subject(), matter.name())), new Update().addToSet("codes", matter.code()));
        });
        return matters.execute().then(Mono.defer(names::execute)).then();
    }

    private static Query key(String id) {
        return Query.query(Criteria.where(ID).is(id));
    }
}
