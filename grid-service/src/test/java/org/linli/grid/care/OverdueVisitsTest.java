package org.linli.grid.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionLevel;
import org.linli.event.Event;
import org.linli.event.FieldEvent.CareVisitOverdue;
import org.linli.event.Topics;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.kit.IdSource;
import org.linli.kit.audit.Audit;
import org.linli.kit.identity.Scope;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who is told of visits that were not made; the time is passed in. */
@GridServiceTest
class OverdueVisitsTest {

    private static final Instant SOON = Instant.now().plus(Duration.ofHours(2));

    private final Api api;
    private final CareSubjects subjects;
    private final CareVisits visits;
    private final CareVault vault;
    private final CareSettings settings;
    private final Audit audit;
    private final IdSource ids;
    private final CareGauges gauges;
    private final Household household;

    @Autowired
    OverdueVisitsTest(
            WebTestClient http,
            CareSubjects subjects,
            CareVisits visits,
            CareVault vault,
            CareSettings settings,
            Audit audit,
            IdSource ids,
            CareGauges gauges) {
        this.api = new Api(http);
        this.subjects = subjects;
        this.visits = visits;
        this.vault = vault;
        this.settings = settings;
        this.audit = audit;
        this.ids = ids;
        this.gauges = gauges;
        this.household = Household.of(api);
    }

    private void carriedOut(String id, Instant now) {
        new OverdueVisits(subjects, visits, vault, settings, audit, ids, Clock.fixed(now, ZoneOffset.UTC))
                .carryOut(id)
                .block();
    }

    private static List<Event> told(String id, int number) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.published(Topics.GRID, id), events -> events.size() >= number);
    }

    @Test
    void communityStreetAndDistrictAreToldOnceEachWithoutAWordOfWhoItIs() {
        var id = household.subject("RED", 10);

        for (int i = 0; i < 6; i++) {
            carriedOut(id, SOON);
        }

        var told = told(id, 3);
        assertThat(told)
                .hasSize(3)
                .extracting(event -> ((CareVisitOverdue) event).escalatedTo())
                .containsExactly(DivisionLevel.COMMUNITY, DivisionLevel.STREET, DivisionLevel.DISTRICT);
        assertThat(told)
                .extracting(event -> ((CareVisitOverdue) event).division().value())
                .containsOnly(household.beat().town().community());
        assertThat(entries(id)).hasSize(3);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> entries(String id) {
        var page = api.get(
                Token.of("AUDITOR").scope(""),
                "/audit/grid-service/entries?subject=grid-service&object=care-subject/" + id);
        return (List<Map<String, Object>>) Api.body(page, 200).get("items");
    }

    @Test
    void rightAfterSomethingWasRecordedNobodyIsTold() {
        var id = household.subject("RED", 10);

        var subject = subjects.find(new Scope.Division(""), id).block();

        assertThat(subject.wakeAt()).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
    }

    @Test
    void aVisitWhoseWriterDiedBeforeItMovedTheNextOneCountsAllTheSame() {
        var id = household.subject("RED", 10);
        var subject = subjects.find(new Scope.Division(""), id).block();
        visits.add(CareVisit.made(subject, household.beat().person(), Instant.now(), null))
                .block();

        carriedOut(id, SOON);

        assertThat(Api.body(api.get(household.admin(), "/care-subjects/" + id), 200))
                .containsEntry("dueDay", Household.today().plusDays(1).toString());
        assertThat(entries(id)).isEmpty();
        assertThat(TestTopics.published(Topics.GRID, id)).isEmpty();
    }

    @Test
    void howManyAreOverdueIsAMetric() {
        var id = household.subject("RED", 10);
        carriedOut(id, SOON);

        gauges.count().block();

        assertThat(subjects.countTold("COMMUNITY", Household.today()).block()).isPositive();
    }
}
