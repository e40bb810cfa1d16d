package org.linli.request.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.CatalogueEvent;
import org.linli.event.CatalogueEvent.MatterCataloguePublished;
import org.linli.event.CatalogueEvent.MattersListed;
import org.linli.event.Deadline;
import org.linli.event.Deadline.Limit;
import org.linli.event.Deadline.Unit;
import org.linli.event.DivisionCode;
import org.linli.event.ListKind;
import org.linli.event.ListedMatter;

/** A version of a catalogue as it is told: one matter in each part. */
public record Catalogue(
        String id, DivisionCode division, int number, LocalDate effectiveFrom, List<ListedMatter> matters) {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");

    public static Catalogue of(String division, int number, String effectiveFrom, ListedMatter... matters) {
        return new Catalogue(
                UUID.randomUUID().toString(),
                new DivisionCode(division),
                number,
                LocalDate.parse(effectiveFrom),
                Arrays.asList(matters));
    }

    public static ListedMatter matter(String code, String name, int days) {
        return matter(code, name, days, null);
    }

    /** To be signed in two urgent hours and answered in so many natural days. */
    public static ListedMatter matter(String code, String name, int days, @Nullable LocalDate until) {
        var deadline = new Deadline(new Limit(2, Unit.URGENT_HOURS), new Limit(days, Unit.NATURAL_DAYS));
        return new ListedMatter(
                code, ListKind.MATTER, name, List.of("城市管理", "市政设施"), "h-1", "城管局", deadline, null, until);
    }

    public CatalogueEvent published() {
        return new MatterCataloguePublished(
                UUID.randomUUID(), id, 2, division, number, effectiveFrom, matters.size(), matters.size(), NOW);
    }

    public CatalogueEvent part(int part) {
        var listed = List.of(matters.get(part - 1));
        return new MattersListed(UUID.randomUUID(), id, 2 + part, division, part, matters.size(), listed, NOW);
    }

    /** What is told, in order. */
    public CatalogueEvent[] told() {
        var parts = Stream.iterate(1, part -> part <= matters.size(), part -> part + 1)
                .map(this::part);
        return Stream.concat(Stream.of(published()), parts).toArray(CatalogueEvent[]::new);
    }
}
