package org.linli.grid.catalogue;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.linli.event.DivisionCode;

/** Which version is in force. */
public final class InForce {

    private static final Comparator<CatalogueVersion> PRECEDENCE = comparing(
                    (CatalogueVersion version) -> version.division().level())
            .thenComparing(InForce::effectiveFrom)
            .thenComparing(CatalogueVersion::number);

    private InForce() {}

    /**
     * The version in force for a division on a day: of the nearest division that has one, itself included, the one that took
     * effect last; of two that took effect on the same day, the one with the higher number.
     */
    public static Optional<CatalogueVersion> on(
            LocalDate day, DivisionCode division, Collection<CatalogueVersion> versions) {
        return versions.stream()
                .filter(version -> version.isPublished() && version.division().covers(division))
                .filter(version -> effectiveFrom(version).compareTo(day.toString()) <= 0)
                .max(PRECEDENCE);
    }

    private static String effectiveFrom(CatalogueVersion version) {
        return Objects.requireNonNull(version.publication()).effectiveFrom();
    }
}
