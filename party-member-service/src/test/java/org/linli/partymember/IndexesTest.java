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
import org.linli.kit.scoped.ScopedQuery;
import org.linli.kit.store.Indexes;
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
                        Arguments.of("units", Map.of("checkedInTo", "c")),
                        Arguments.of("members", Map.of("checkedInTo", "c")),
                        Arguments.of("roster_reports", Map.of()),
                        Arguments.of("appointments", Map.of()),
                        Arguments.of("rebalancing_proposals", Map.of()),
                        Arguments.of("rebalancing_asks", Map.of()),
                        Arguments.of("rebalancing_asks", Map.of("state._class", "open")),
                        Arguments.of("rebalancing_asks", Map.of("proposalId", "p")),
                        Arguments.of("rebalancing_asks", Map.of("proposalId", "p", "state._class", "open")),
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
                        Arguments.of("offers", Map.of()),
                        Arguments.of("offers", Map.of("state._class", "listing-open")),
                        Arguments.of("needs", Map.of()),
                        Arguments.of("needs", Map.of("state._class", "listing-open")),
                        Arguments.of("projects", Map.of()),
                        Arguments.of("projects", Map.of("state._class", "project-underway")),
                        Arguments.of("agreements", Map.of()),
                        Arguments.of("agreements", Map.of("state._class", "agreement-current")),
                        Arguments.of("wishes", Map.of()),
                        Arguments.of("wishes", Map.of("state._class", "wish-published")),
                        Arguments.of("service_records", Map.of()),
                        Arguments.of("service_records", Map.of("state._class", "submitted")),
                        Arguments.of("service_records", Map.of("memberId", "m")),
                        Arguments.of("service_records", Map.of("memberId", "m", "state._class", "submitted")),
                        Arguments.of("service_records", Map.of("flags.standing", "FLAGGED")),
                        Arguments.of("reports", Map.of()),
                        Arguments.of("reports", Map.of("period", "2026-H1")),
                        Arguments.of("reports", Map.of("standing", "OVERDUE", "period", "2026-H1")),
                        Arguments.of("reports", Map.of("unitId", "u", "standing", "OVERDUE", "period", "2026-H1")),
                        Arguments.of("reports", Map.of("memberId", "m", "period", "2026-H1")),
                        Arguments.of(
                                "service_records", Map.of("state._class", "submitted", "flags.standing", "FLAGGED")),
                        Arguments.of("service_records", Map.of("unitId", "u", "state._class", "submitted")),
                        Arguments.of(
                                "service_records",
                                Map.of("memberId", "m", "state._class", "submitted", "flags.standing", "FLAGGED")),
                        Arguments.of("councils", Map.of()),
                        Arguments.of("joint_meetings", Map.of()),
                        Arguments.of("joint_meetings", Map.of("state._class", "s")),
                        Arguments.of("joint_meetings", Map.of("councilId", "c", "state._class", "s")),
                        Arguments.of("stuck_orders", Map.of("waiting", "true")),
                        Arguments.of("meeting_resolutions", Map.of()),
                        Arguments.of("meeting_resolutions", Map.of("state._class", "s")),
                        Arguments.of("meeting_resolutions", Map.of("unitId", "u", "state._class", "s")),
                        Arguments.of(
                                "meeting_resolutions",
                                Map.of("meeting.meetingId", "m", "unitId", "u", "state._class", "s")),
                        Arguments.of("cultivation_plans", Map.of()),
                        Arguments.of("cultivation_candidates", Map.of()),
                        Arguments.of("cultivation_candidates", Map.of("state._class", "s")),
                        Arguments.of("cultivation_candidates", Map.of("planId", "p", "state._class", "s")),
                        Arguments.of("role_models", Map.of()),
                        Arguments.of("role_models", Map.of("state._class", "s")))
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
