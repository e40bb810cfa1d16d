package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Paging;
import org.linli.kit.store.Indexes;
import org.linli.request.RequestServiceTest;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Every list has an index that pins what the caller's scope asks for and lies in the list's order. */
@RequestServiceTest
class OrderIndexesTest {

    private static final Paging PAGE = new Paging(Optional.of("after"), 50);

    private final List<Indexes> declared;
    private final ReactiveMongoTemplate mongo;

    OrderIndexesTest(List<Indexes> declared, ReactiveMongoTemplate mongo) {
        this.declared = declared;
        this.mongo = mongo;
    }

    static Stream<Arguments> lists() {
        var anyState = new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty());
        return Stream.of(
                Arguments.of("of a division", anyState, new Scope.Division("140213"), List.of("divisions")),
                Arguments.of(
                        "claimable in a division",
                        anyState.claimable(),
                        new Scope.Division("140213"),
                        List.of("divisions", OrderFilter.STAGE)),
                Arguments.of("of a unit", anyState, new Scope.Unit("u"), List.of("unitIds")),
                Arguments.of("of a member", anyState, new Scope.Person("p"), List.of("memberId")),
                Arguments.of("of a resident", anyState, new Scope.Person("p"), List.of("request.residentId")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void aListHasAnIndexThatEndsInItsOrder(String list, OrderFilter filter, Scope scope, List<String> pinned) {
        var query = Orders.listing(filter, scope, new Reader("a", true), PAGE);

        assertThat(query.getSortObject()).isEqualTo(new Document("_id", -1));
        assertThat(query.getQueryObject().toString()).contains(pinned);
        assertThat(definitions())
                .contains(Stream.concat(pinned.stream(), Stream.of("_id")).toList());
    }

    private List<List<String>> definitions() {
        return declared.stream()
                .filter(indexes -> indexes.collection().equals(Order.COLLECTION))
                .flatMap(indexes -> indexes.definitions().stream())
                .map(index -> List.copyOf(index.getIndexKeys().keySet()))
                .toList();
    }

    @Test
    void theStoreHasTheIndexesThatAreDeclared() {
        var there = mongo.indexOps(Order.COLLECTION)
                .getIndexInfo()
                .map(info -> info.getIndexFields().stream()
                        .map(field -> field.getKey())
                        .toList())
                .collectList()
                .block();

        assertThat(there).containsAll(definitions());
    }

    /** The embedded store knows no explain. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    @EnabledIfEnvironmentVariable(named = "LINLI_MONGODB_URI", matches = ".+")
    void theStoreReadsAListFromAnIndex(String list, OrderFilter filter, Scope scope, List<String> pinned) {
        var query = Orders.listing(filter, scope, new Reader("a", true), PAGE);
        var find = new Document("find", Order.COLLECTION)
                .append("filter", query.getQueryObject())
                .append("sort", query.getSortObject())
                .append("limit", query.getLimit());

        var plan = mongo.executeCommand(new Document("explain", find)).block().toJson();

        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
    }
}
