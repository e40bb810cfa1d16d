package org.linli.grid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;

class InForceTest {

    private static final List<CatalogueVersion> VERSIONS = List.of(
            published("district-1", "140213", 1, "2026-01-01"),
            published("district-2", "140213", 2, "2026-06-01"),
            published("district-3", "140213", 3, "2026-06-01"),
            published("street-1", "140213050", 1, "2026-03-01"),
            published("elsewhere", "140214", 1, "2026-01-01"),
            CatalogueVersion.drafted("draft", new DivisionCode("140213050001"), 1)
                    .next());

    @ParameterizedTest
    @CsvSource({
        "140213,             2025-12-31,",
        "140213,             2026-01-01, district-1",
        "140213,             2026-05-31, district-1",
        "140213,             2026-06-01, district-3",
        "140213051001,       2026-03-01, district-1",
        "140213050,          2026-02-28, district-1",
        "140213050,          2026-03-01, street-1",
        "140213050001001,    2026-07-01, street-1",
        "140213050001001002, 2026-07-01, street-1",
        "140215,             2026-07-01,",
    })
    void theNearestDivisionThatHasOneDecidesAndTheLatestCounts(String division, LocalDate day, String version) {
        var found = InForce.on(day, new DivisionCode(division), VERSIONS);

        assertThat(found.map(CatalogueVersion::id)).isEqualTo(Optional.ofNullable(version));
    }

    @Test
    void whereThereAreNoVersionsNoneIsInForce() {
        assertThat(InForce.on(LocalDate.EPOCH, new DivisionCode("140213"), List.of()))
                .isEmpty();
    }

    private static CatalogueVersion published(String id, String division, int number, String from) {
        return CatalogueVersion.drafted(id, new DivisionCode(division), number)
                .next()
                .published(LocalDate.parse(from), 1, new UUID(0, 1), Instant.EPOCH)
                .next();
    }
}
