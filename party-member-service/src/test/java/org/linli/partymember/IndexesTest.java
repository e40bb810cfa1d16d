package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Paging;
import org.linli.kit.store.Indexes;
import org.linli.partymember.store.ScopedQuery;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Every list that can be asked for has an index that pins what is asked and already lies in the list's order. */
@PartyMemberServiceTest
class IndexesTest {

    private static final List<Scope> SCOPES = List.of(
            new Scope.Division(""),
            new Scope.Division("140213"),
            new Scope.Unit("u"),
            new Scope.Person("p"),
            new Scope.Nothing());

    private final List<Indexes> declared;
    private final ReactiveMongoTemplate mongo;

    IndexesTest(List<Indexes> declared, ReactiveMongoTemplate mongo) {
        this.declared = declared;
        this.mongo = mongo;
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                        Arguments.of("units", Map.of()),
                        Arguments.of("members", Map.of()),
                        Arguments.of("members", Map.of("unitId", "u")),
                        Arguments.of("posts", Map.of()),
                        Arguments.of("posts", Map.of("category", "c")),
                        Arguments.of("volunteer_teams", Map.of()),
                        Arguments.of("volunteer_teams", Map.of("specialty", "IT")),
                        Arguments.of("activities", Map.of()),
                        Arguments.of("activities", Map.of("kind", "ACTIVITY")),
                        Arguments.of("households", Map.of()),
                        Arguments.of("households", Map.of("standing", "KEY")),
                        Arguments.of("household_visits", Map.of()),
                        Arguments.of("household_visits", Map.of("memberId", "m")),
                        Arguments.of("household_visits", Map.of("householdId", "h")),
                        Arguments.of("household_visits", Map.of("householdId", "h", "memberId", "m")),
                        Arguments.of("unit_pairings", Map.of()),
                        Arguments.of("unit_pairings", Map.of("state", "CURRENT")),
                        Arguments.of("unit_pairings", Map.of("unitId", "u")),
                        Arguments.of("unit_pairings", Map.of("unitId", "u", "state", "CURRENT")),
                        Arguments.of("wishes", Map.of()),
                        Arguments.of("wishes", Map.of("state._class", "wish-published")),
                        Arguments.of("service_records", Map.of()),
                        Arguments.of("service_records", Map.of("state._class", "submitted")),
                        Arguments.of("service_records", Map.of("memberId", "m")),
                        Arguments.of("service_records", Map.of("memberId", "m", "state._class", "submitted")))
                .flatMap(list -> SCOPES.stream().map(scope -> Arguments.of(list.get()[0], list.get()[1], scope)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsServedByOneIndex(String collection, Map<String, String> alike, Scope scope) {
        var query = ScopedQuery.page(scope, alike, new Paging(Optional.of("after"), 50));
        var asked = query.getQueryObject().keySet();

        assertThat(query.getSortObject()).isEqualTo(new Document("_id", 1));
        assertThat(indexesOf(collection)).anyMatch(index -> serves(asked, index));
    }

    /** The fields before the key are all asked for; those asked for and not before it lie behind it. */
    private static boolean serves(Set<String> asked, List<String> index) {
        var key = index.indexOf("_id");
        return key > 0 && asked.containsAll(index.subList(0, key)) && index.containsAll(asked);
    }

    private List<List<String>> indexesOf(String collection) {
        return declared.stream()
                .filter(indexes -> indexes.collection().equals(collection))
                .flatMap(indexes -> indexes.definitions().stream())
                .map(index -> List.copyOf(index.getIndexKeys().keySet()))
                .toList();
    }

    @Test
    void theStoreHasTheIndexesThatAreDeclared() {
        for (var indexes : declared) {
            var there = mongo.indexOps(indexes.collection())
                    .getIndexInfo()
                    .map(info -> info.getIndexFields().stream()
                            .map(field -> field.getKey())
                            .toList())
                    .collectList()
                    .block();
            assertThat(there).containsAll(indexesOf(indexes.collection()));
        }
    }
}
