package org.linli.grid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.CatalogueEvent.MatterCataloguePublished;
import org.linli.event.CatalogueEvent.MattersListed;
import org.linli.event.Event;
import org.linli.event.ListedMatter;
import org.linli.event.Topics;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Other services build their copy of a version from events alone. */
@GridServiceTest
class MatterTellingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Town town;
    private final Lists lists;
    private final MatterTelling telling;
    private final ReactiveMongoTemplate mongo;

    @Autowired
    MatterTellingTest(WebTestClient http, MatterTelling telling, ReactiveMongoTemplate mongo) {
        this.town = Town.imported(new Api(http));
        this.lists = new Lists(town);
        this.telling = telling;
        this.mongo = mongo;
    }

    @Test
    void aPublicationIsFollowedByAllItsMattersInOrder() {
        var id = lists.published(town.district(), TODAY, Lists.many(0, 250));

        var told = told(id, 4);

        assertThat(told.getFirst()).isInstanceOfSatisfying(MatterCataloguePublished.class, published -> {
            assertThat(published.division().value()).isEqualTo(town.district());
            assertThat(published.effectiveFrom()).isEqualTo(TODAY);
            assertThat(published.matters()).isEqualTo(250);
            assertThat(published.parts()).isEqualTo(3);
        });
        var parts = told.stream().skip(1).map(MattersListed.class::cast).toList();
        assertThat(parts).extracting(MattersListed::part).containsExactly(1, 2, 3);
        assertThat(parts.stream().flatMap(part -> part.matters().stream()).map(ListedMatter::code))
                .hasSize(250)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(told).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ofADraftNothingIsTold() {
        var draft = lists.draft(town.district());
        lists.upload(draft, Lists.matter("a-1"));
        told(lists.published(town.district(), TODAY, Lists.matter("a-1")), 2);

        assertThat(TestTopics.published(Topics.GRID, draft)).isEmpty();
    }

    @Test
    void aPublicationThatIsDeliveredAgainTellsNothingTwice() {
        var id = lists.published(town.district(), TODAY, Lists.many(0, 150));
        var told = told(id, 3);

        telling.tell(id).block();
        TestTopics.publish(told.getFirst());
        told(lists.published(town.street(), TODAY, Lists.matter("a-1")), 2);

        assertThat(TestTopics.published(Topics.GRID, id).stream()
                        .map(Event::eventId)
                        .distinct())
                .hasSize(3);
    }

    @Test
    void tellingThatWasCutOffGoesOnWhereItWas() {
        var id = lists.published(town.district(), TODAY, Lists.many(0, 250));
        told(id, 4);
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        new Update().set("publication.told", 1),
                        CatalogueVersion.COLLECTION)
                .block();

        telling.tell(id).block();

        assertThat(told(id, 6).stream().skip(4).map(MattersListed.class::cast))
                .extracting(MattersListed::part)
                .containsExactly(2, 3);
    }

    private static List<Event> told(String id, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(TestTopics.published(Topics.GRID, id)).hasSizeGreaterThanOrEqualTo(count));
        return TestTopics.published(Topics.GRID, id);
    }
}
