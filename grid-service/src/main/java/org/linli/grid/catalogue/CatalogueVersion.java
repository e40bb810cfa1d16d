package org.linli.grid.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.CatalogueEvent.MatterCataloguePublished;
import org.linli.event.CatalogueEvent.MattersListed;
import org.linli.event.DivisionCode;
import org.linli.event.ListedMatter;
import org.linli.grid.catalogue.CatalogueRefused.AlreadyPublished;
import org.linli.grid.catalogue.CatalogueRefused.NothingListed;
import org.linli.grid.catalogue.CatalogueRefused.TooManyUploads;
import org.linli.grid.catalogue.CatalogueRefused.UploadIncomplete;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A version of a division's matter catalogue. Its matters are stored each by itself; an upload is opened here before the first of them is
 * stored and closed after the last, and only what has none open is published. So what is published is whole and stays as it is.
 *
 * @param number within the division, from 1
 * @param slot division and number, which only one version can have
 * @param uploads those under way, or cut off
 * @param publication null while it is a draft
 * @param divisions lineage of the division
 */
@Document(CatalogueVersion.COLLECTION)
@TypeAlias("catalogue-version")
public record CatalogueVersion(
        @Id String id,
        DivisionCode division,
        int number,
        String slot,
        List<Upload> uploads,
        @Nullable Publication publication,
        List<String> divisions,
        long version)
        implements Aggregate {

    /** Where they are stored. */
    public static final String COLLECTION = "catalogue_versions";

    private static final int UPLOADS_AT_ONCE = 16;

    /**
     * Matters on their way in.
     *
     * @param content what they are; the same again goes on with the upload that it was
     * @param turn later ones have higher numbers
     */
    public record Upload(String content, long turn) {}

    static Change<CatalogueVersion> drafted(String id, DivisionCode division, int number) {
        var slot = division + "/" + number;
        return Change.silent(new CatalogueVersion(id, division, number, slot, List.of(), null, division.lineage(), 1));
    }

    boolean isPublished() {
        return publication != null;
    }

    /** What is about to come in; the same again goes on where it was cut off. */
    Change<CatalogueVersion> opened(String content) {
        requireDraft();
        if (uploads.stream().anyMatch(upload -> upload.content.equals(content))) {
            return Change.none(this);
        }
        if (uploads.size() >= UPLOADS_AT_ONCE) {
            throw new TooManyUploads(id, UPLOADS_AT_ONCE);
        }
        var opened = Stream.concat(uploads.stream(), Stream.of(new Upload(content, version + 1)));
        return Change.silent(with(opened.toList(), publication));
    }

    /** The turn of an upload that is open. */
    long turn(String content) {
        return uploads.stream()
                .filter(upload -> upload.content.equals(content))
                .findFirst()
                .orElseThrow()
                .turn;
    }

    /** All of it has come in. */
    Change<CatalogueVersion> closed(String content) {
        var others = uploads.stream()
                .filter(upload -> !upload.content.equals(content))
                .toList();
        return others.size() == uploads.size() ? Change.none(this) : Change.silent(with(others, publication));
    }

    /**
     * It counts from a day on, and is not changed any more.
     *
     * @param matters how many it lists
     */
    Change<CatalogueVersion> published(LocalDate effectiveFrom, int matters, UUID eventId, Instant at) {
        if (publication != null && publication.effectiveFrom().equals(effectiveFrom.toString())) {
            return Change.none(this);
        }
        requireDraft();
        if (!uploads.isEmpty()) {
            throw new UploadIncomplete(id);
        }
        if (matters == 0) {
            throw new NothingListed(id);
        }
        var published = Publication.of(effectiveFrom, at, matters);
        var next = with(uploads, published);
        return Change.of(
                next,
                new MatterCataloguePublished(
                        eventId, id, next.version, division, number, effectiveFrom, matters, published.parts(), at));
    }

    /** A part of its matters is told, if it is that part's turn. */
    Change<CatalogueVersion> told(int part, List<ListedMatter> matters, UUID eventId, Instant at) {
        if (publication == null || publication.told() != part - 1) {
            return Change.none(this);
        }
        var next = with(uploads, publication.told(part));
        return Change.of(
                next, new MattersListed(eventId, id, next.version, division, part, publication.parts(), matters, at));
    }

    /** The parts that nobody has been told yet, in order. */
    Stream<Integer> untold() {
        return publication == null
                ? Stream.empty()
                : IntStream.rangeClosed(publication.told() + 1, publication.parts())
                        .boxed();
    }

    private void requireDraft() {
        if (publication != null) {
            throw new AlreadyPublished(id);
        }
    }

    private CatalogueVersion with(List<Upload> newUploads, @Nullable Publication newPublication) {
        return new CatalogueVersion(id, division, number, slot, newUploads, newPublication, divisions, version + 1);
    }
}
