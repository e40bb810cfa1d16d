package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Versions of matter catalogues. The subject is the version's id, so that what is told of one version comes in order: its publication,
 * then its matters in as many parts as the publication says. Who has all the parts has the version; it never changes again.
 */
@JsonSubTypes({
    @Type(value = CatalogueEvent.MatterCataloguePublished.class, name = "grid.matter-catalogue-published.v1"),
    @Type(value = CatalogueEvent.MattersListed.class, name = "grid.matters-listed.v1"),
})
public sealed interface CatalogueEvent extends Event {

    /** Whose catalogue it is; what lies below and has none in force has the nearest above. */
    DivisionCode division();

    /**
     * A version was published. On a day, that version of a division is in force which takes effect last before or on it; of two that take
     * effect on the same day, the one with the higher number.
     *
     * @param number of the version within the division, from 1
     * @param effectiveFrom first day, in Asia/Shanghai
     * @param matters how many it lists
     * @param parts how many {@link MattersListed} follow
     */
    record MatterCataloguePublished(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            int number,
            LocalDate effectiveFrom,
            int matters,
            int parts,
            Instant at)
            implements CatalogueEvent {}

    /**
     * Some of the matters of a published version.
     *
     * @param part from 1 to parts
     * @param parts how many there are
     */
    record MattersListed(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            int part,
            int parts,
            List<ListedMatter> matters,
            Instant at)
            implements CatalogueEvent {}
}
