package org.linli.grid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.CatalogueEvent.MatterCataloguePublished;
import org.linli.event.CatalogueEvent.MattersListed;
import org.linli.event.DivisionCode;
import org.linli.grid.catalogue.CatalogueRefused.AlreadyPublished;
import org.linli.grid.catalogue.CatalogueRefused.NothingListed;
import org.linli.grid.catalogue.CatalogueRefused.TooManyUploads;
import org.linli.grid.catalogue.CatalogueRefused.UploadIncomplete;

class CatalogueVersionTest {

    private static final DivisionCode DISTRICT = new DivisionCode("140213");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final UUID EVENT = new UUID(0, 1);

    private final CatalogueVersion draft =
            CatalogueVersion.drafted("v-1", DISTRICT, 3).next();

    @Test
    void anUploadIsOpenUntilItIsClosed() {
        var open = draft.opened("a").next();

        assertThatThrownBy(() -> open.published(DAY, 1, EVENT, NOW)).isInstanceOf(UploadIncomplete.class);
        assertThat(open.closed("a").next().uploads()).isEmpty();
    }

    @Test
    void theSameUploadAgainGoesOnAndALaterOneHasALaterTurn() {
        var one = draft.opened("a").next();

        assertThat(one.opened("a").next()).isSameAs(one);
        assertThat(one.opened("b").next().turn("b")).isGreaterThan(one.turn("a"));
    }

    @Test
    void closingWhatIsNotOpenChangesNothing() {
        assertThat(draft.closed("a").next()).isSameAs(draft);
    }

    @Test
    void uploadsUnderWayAreLimited() {
        var full = draft;
        for (var i = 0; i < 16; i++) {
            full = full.opened("content-" + i).next();
        }
        var last = full;

        assertThatThrownBy(() -> last.opened("another")).isInstanceOf(TooManyUploads.class);
    }

    @Test
    void itIsPublishedOnceAndSaysInHowManyPartsItsMattersFollow() {
        var change = draft.published(DAY, 2_034, EVENT, NOW);

        assertThat(change.event())
                .contains(new MatterCataloguePublished(EVENT, "v-1", 2, DISTRICT, 3, DAY, 2_034, 21, NOW));
        var published = change.next();
        assertThat(published.published(DAY, 2_034, EVENT, NOW).next()).isSameAs(published);
        assertThatThrownBy(() -> published.published(DAY.plusDays(1), 2_034, EVENT, NOW))
                .isInstanceOf(AlreadyPublished.class);
        assertThatThrownBy(() -> published.opened("a")).isInstanceOf(AlreadyPublished.class);
    }

    @Test
    void withoutAMatterItIsNotPublished() {
        assertThatThrownBy(() -> draft.published(DAY, 0, EVENT, NOW)).isInstanceOf(NothingListed.class);
    }

    @Test
    void itsPartsAreToldOnceEachAndInOrder() {
        var published = draft.published(DAY, 150, EVENT, NOW).next();

        var first = published.told(1, List.of(), EVENT, NOW);

        assertThat(first.event()).contains(new MattersListed(EVENT, "v-1", 3, DISTRICT, 1, 2, List.of(), NOW));
        assertThat(published.untold()).containsExactly(1, 2);
        assertThat(first.next().untold()).containsExactly(2);
        assertThat(first.next().told(1, List.of(), EVENT, NOW).next()).isSameAs(first.next());
        assertThat(published.told(2, List.of(), EVENT, NOW).next()).isSameAs(published);
    }

    @Test
    void ofADraftNothingIsTold() {
        assertThat(draft.untold()).isEmpty();
        assertThat(draft.told(1, List.of(), EVENT, NOW).next()).isSameAs(draft);
    }
}
