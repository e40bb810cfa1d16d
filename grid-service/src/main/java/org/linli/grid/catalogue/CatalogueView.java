package org.linli.grid.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.springframework.http.ResponseEntity;

/**
 * A version as it is shown.
 *
 * @param number within the division
 * @param effectiveFrom null on a draft, as is how many matters it lists
 */
public record CatalogueView(
        String id,
        DivisionCode divisionCode,
        int number,
        State state,
        @Nullable LocalDate effectiveFrom,
        @Nullable Integer matters) {

    static final String PATH = "/api/v1/matter-catalogues/";

    /** What has become of it. */
    public enum State {
        DRAFT,
        PUBLISHED
    }

    public static CatalogueView of(CatalogueVersion version) {
        var publication = version.publication();
        return publication == null
                ? new CatalogueView(version.id(), version.division(), version.number(), State.DRAFT, null, null)
                : new CatalogueView(
                        version.id(),
                        version.division(),
                        version.number(),
                        State.PUBLISHED,
                        LocalDate.parse(publication.effectiveFrom()),
                        publication.matters());
    }

    static ResponseEntity<CatalogueView> tagged(ResponseEntity.BodyBuilder answer, CatalogueVersion version) {
        return answer.eTag("\"" + version.version() + "\"").body(of(version));
    }
}
