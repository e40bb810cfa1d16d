package org.linli.request.matter;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A version of a catalogue as far as it has been told. Its publication and its parts may come in any order.
 *
 * @param number within the division; null, like the first day and the parts to come, until the publication has been told
 * @param told the parts of its matters that are stored
 */
@Document(CatalogueCopy.COLLECTION)
record CatalogueCopy(
        @Id String id,
        DivisionCode division,
        @Nullable Integer number,
        @Nullable String effectiveFrom,
        @Nullable Integer parts,
        @Nullable List<Integer> told) {

    static final String COLLECTION = "catalogues";

    private static final Comparator<CatalogueCopy> PRECEDENCE = comparing((CatalogueCopy copy) -> copy.division.level())
            .thenComparing(CatalogueCopy::firstDay)
            .thenComparing(CatalogueCopy::numbered);

    /** The version in force on a day: of the nearest division that has one, the one that took effect last. */
    static Optional<CatalogueCopy> inForce(LocalDate day, Collection<CatalogueCopy> copies) {
        return copies.stream()
                .filter(CatalogueCopy::isWhole)
                .filter(copy -> copy.firstDay().compareTo(day.toString()) <= 0)
                .max(PRECEDENCE);
    }

    /** Whether all its parts are there; what is half there is not in force yet. */
    private boolean isWhole() {
        return parts != null && told != null && Set.copyOf(told).containsAll(upTo(parts));
    }

    private static List<Integer> upTo(int parts) {
        return IntStream.rangeClosed(1, parts).boxed().toList();
    }

    private String firstDay() {
        return effectiveFrom == null ? "" : effectiveFrom;
    }

    private int numbered() {
        return number == null ? 0 : number;
    }
}
