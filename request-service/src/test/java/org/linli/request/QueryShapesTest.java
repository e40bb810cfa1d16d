package org.linli.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kit.store.Indexes;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** What is asked of whistles, suggestions and units is read from one index each. */
@RequestServiceTest
class QueryShapesTest {

    private final List<Indexes> declared;
    private final ReactiveMongoTemplate mongo;

    QueryShapesTest(List<Indexes> declared, ReactiveMongoTemplate mongo) {
        this.declared = declared;
        this.mongo = mongo;
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                shape("whistles", "{divisions: '140213'}", "{_id: -1}", "divisions", "_id"),
                shape(
                        "whistles",
                        "{divisions: '140213', 'state._class': 'whistle-open'}",
                        "{_id: -1}",
                        "divisions",
                        "state._class",
                        "_id"),
                shape("whistles", "{unitIds: 'u'}", "{_id: -1}", "unitIds", "_id"),
                shape(
                        "whistles",
                        "{unitIds: 'u', 'state._class': 'whistle-open'}",
                        "{_id: -1}",
                        "unitIds",
                        "state._class",
                        "_id"),
                shape("whistles", "{wakeAt: {$lte: {$date: '2026-11-22T00:00:00Z'}}}", "{wakeAt: 1}", "wakeAt"),
                shape(
                        "suggestions",
                        "{divisions: '140213', 'state._class': 'suggestion-published'}",
                        "{_id: -1}",
                        "divisions",
                        "state._class",
                        "_id"),
                shape(
                        "suggestions",
                        "{divisions: '140213', 'state._class': 'suggestion-published', suggestionClass: 'OTHER'}",
                        "{_id: -1}",
                        "divisions",
                        "state._class",
                        "suggestionClass",
                        "_id"),
                shape("units", "{division: '140213'}", "{_id: 1}", "division", "_id"),
                shape("unit_ties", "{community: '140213050001'}", "{_id: 1}", "community", "_id"),
                shape("orders", "{'course.state.unitId': 'u'}", "{}", "course.state.unitId"));
    }

    private static Arguments shape(String collection, String filter, String sort, String... index) {
        return Arguments.of(collection, Document.parse(filter), Document.parse(sort), List.of(index));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void itHasAnIndexThatPinsWhatIsAskedAndEndsInItsOrder(
            String collection, Document filter, Document sort, List<String> index) {
        var definitions = declared.stream()
                .filter(indexes -> indexes.collection().equals(collection))
                .flatMap(indexes -> indexes.definitions().stream())
                .map(definition -> List.copyOf(definition.getIndexKeys().keySet()))
                .toList();

        assertThat(definitions).contains(index);
        assertThat(index).containsAll(filter.keySet()).containsAll(sort.keySet());
    }

    /** The embedded store knows no explain. */
    @ParameterizedTest
    @MethodSource("shapes")
    @EnabledIfEnvironmentVariable(named = "LINLI_MONGODB_URI", matches = ".+")
    void theStoreReadsItFromAnIndex(String collection, Document filter, Document sort, List<String> index) {
        var find = new Document("find", collection).append("filter", filter).append("limit", 51);
        if (!sort.isEmpty()) { // an empty one is refused by some stores
            find.append("sort", sort);
        }

        var plan = mongo.executeCommand(new Document("explain", find)).block().toJson();

        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
    }
}
