package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.grid.division.Division;
import org.linli.grid.staff.StaffAssignment;
import org.linli.kit.store.Indexes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Every query that is asked often is served by an index. */
@GridServiceTest
class IndexesTest {

    private static final String CODE = "140213050001";

    private final List<Indexes> declared;
    private final ReactiveMongoTemplate mongo;

    @Autowired
    IndexesTest(List<Indexes> declared, ReactiveMongoTemplate mongo) {
        this.declared = declared;
        this.mongo = mongo;
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("children", Division.COLLECTION, Map.of("parent", CODE), "_id"),
                Arguments.of("figures", Division.COLLECTION, Map.of("divisions", CODE), "level"),
                Arguments.of("staff below", StaffAssignment.COLLECTION, Map.of("divisions", CODE), "_id"),
                Arguments.of(
                        "staff of grids",
                        StaffAssignment.COLLECTION,
                        new TreeMap<>(Map.of("division", CODE, "role", "GRID_LEAD")),
                        "from"),
                Arguments.of(
                        "grids in order",
                        Division.COLLECTION,
                        new TreeMap<>(Map.of("divisions", CODE, "level", "GRID")),
                        "_id"),
                Arguments.of("staff slot", StaffAssignment.COLLECTION, Map.of("slot", "x"), "slot"),
                Arguments.of("under way", "restructurings", Map.of("slot", CODE), "slot"),
                Arguments.of("unfinished", "restructurings", Map.of(), "dueAt"),
                Arguments.of("relay", "restructurings", Map.of(), "outbox.at"),
                Arguments.of("plans below", "patrol_plans", Map.of("divisions", CODE), "_id"),
                Arguments.of("plans of a person", "patrol_plans", Map.of("personId", "x"), "_id"),
                Arguments.of("patrols below", "patrols", Map.of("divisions", CODE), "_id"),
                Arguments.of("patrol slot", "patrols", Map.of("slot", "x"), "slot"),
                Arguments.of("care below", "care_subjects", Map.of("divisions", CODE), "_id"),
                Arguments.of("overdue below", "care_subjects", Map.of("divisions", CODE), "turn"),
                Arguments.of("due of a person", "care_subjects", Map.of("responsible", "x"), "turn"),
                Arguments.of("overdue and told", "care_subjects", Map.of("told", "STREET"), "turn"),
                Arguments.of("to be told", "care_subjects", Map.of(), "wakeAt"),
                Arguments.of("visits of somebody", "care_visits", Map.of("subjectId", "x"), "_id"),
                Arguments.of("visits below", "care_visits", Map.of("divisions", CODE), "_id"),
                Arguments.of("re-encryption", "care_subjects", Map.of("personal.key", 1), "_id"),
                Arguments.of("re-encryption", "care_visits", Map.of("note.key", 1), "_id"),
                Arguments.of("relay", "patrol_plans", Map.of(), "outbox.at"),
                Arguments.of("relay", "patrols", Map.of(), "outbox.at"),
                Arguments.of("relay", "care_subjects", Map.of(), "outbox.at"),
                Arguments.of("relay", "care_visits", Map.of(), "outbox.at"),
                Arguments.of("stations below", "stations", Map.of("divisions", CODE), "closedAt"),
                Arguments.of("stations around", "stations", Map.of("tile", "2266:801"), "closedAt"),
                Arguments.of("catalogues of", "catalogue_versions", Map.of("division", CODE), "_id"),
                Arguments.of("catalogue number", "catalogue_versions", Map.of("division", CODE), "number"),
                Arguments.of("in force", "catalogue_versions", Map.of("division", CODE), "publication.effectiveFrom"),
                Arguments.of("matters of", "catalogue_matters", Map.of("shelves", "v||"), "_id"),
                Arguments.of("relay", "catalogue_versions", Map.of(), "outbox.at"),
                Arguments.of("legacy grids below", "legacy_grids", Map.of("divisions", CODE), "_id"),
                Arguments.of("legacy grids of a system", "legacy_grids", Map.of("divisions", CODE), "system"),
                Arguments.of("legacy code", "legacy_grids", Map.of("system", "POLICE"), "code"),
                Arguments.of("legacy grids onto", "legacy_grids", Map.of("cells", CODE), "cells"),
                Arguments.of("leaders below", "responsible_leaders", Map.of("divisions", CODE), "_id"),
                Arguments.of("compounds below", "compounds", Map.of("divisions", CODE), "_id"),
                Arguments.of("organisations below", "party_organisations", Map.of("divisions", CODE), "_id"),
                Arguments.of("organisations by kind", "party_organisations", Map.of("divisions", CODE), "kind"),
                Arguments.of("relay", "responsible_leaders", Map.of(), "outbox.at"),
                Arguments.of("relay", "compounds", Map.of(), "outbox.at"),
                Arguments.of("relay", "party_organisations", Map.of(), "outbox.at"),
                Arguments.of("relay", "legacy_grids", Map.of(), "outbox.at"),
                Arguments.of("imports within", "division_imports", Map.of("divisions", CODE), "_id"),
                Arguments.of("imports of a sender", "division_imports", Map.of("slot", "x"), "slot"),
                Arguments.of("imports that wait", "division_imports", Map.of(), "due"),
                Arguments.of("relay", "division_imports", Map.of(), "outbox.at"),
                Arguments.of("relay", "stations", Map.of(), "outbox.at"),
                Arguments.of("relay", Division.COLLECTION, Map.of(), "outbox.at"),
                Arguments.of("relay", StaffAssignment.COLLECTION, Map.of(), "outbox.at"));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("queries")
    void aQueryHasAnIndexThatPinsItsFieldsAndThenLiesInItsOrder(
            String ignored, String collection, Map<String, Object> pinned, String order) {
        var wanted = Stream.concat(pinned.keySet().stream(), Stream.of(order))
                .distinct()
                .toList();

        assertThat(definitions(collection)).anyMatch(index -> startsWith(index, wanted));
    }

    private static boolean startsWith(List<String> index, List<String> wanted) {
        return index.size() >= wanted.size() && index.subList(0, wanted.size()).equals(wanted);
    }

    private List<List<String>> definitions(String collection) {
        return declared.stream()
                .filter(indexes -> indexes.collection().equals(collection))
                .flatMap(indexes -> indexes.definitions().stream())
                .map(index -> List.copyOf(index.getIndexKeys().keySet()))
                .toList();
    }

    @Test
    void theStoreHasTheIndexesThatAreDeclared() {
        for (var collection : List.of(
                Division.COLLECTION,
                StaffAssignment.COLLECTION,
                "patrol_plans",
                "patrols",
                "care_subjects",
                "care_visits",
                "stations",
                "restructurings")) {
            var there = mongo.indexOps(collection)
                    .getIndexInfo()
                    .map(info -> info.getIndexFields().stream()
                            .map(field -> field.getKey())
                            .toList())
                    .collectList()
                    .block();

            assertThat(there).containsAll(definitions(collection));
        }
    }

    /** The embedded store knows no explain. */
    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("queries")
    @EnabledIfEnvironmentVariable(named = "LINLI_MONGODB_URI", matches = ".+")
    void theStoreAnswersAQueryFromAnIndex(String ignored, String collection, Map<String, Object> pinned, String order) {
        var filter = pinned.isEmpty() ? new Document(order, new Document("$gt", new Date(0))) : new Document(pinned);
        var find = new Document("find", collection)
                .append("filter", filter)
                .append("sort", new Document(order, 1))
                .append("limit", 51);

        var plan = mongo.executeCommand(new Document("explain", find)).block().toJson();

        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
    }
}
