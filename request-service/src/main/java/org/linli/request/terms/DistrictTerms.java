package org.linli.request.terms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.request.terms.TermsRefused.InForce;
import org.linli.request.terms.TermsRefused.TooManySettings;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a district has set, from which day on. A day that has begun keeps what was set for it; orders keep what held when they came in.
 *
 * @param id code of the district
 * @param settings in order of their first days
 */
@Document(DistrictTerms.COLLECTION)
@TypeAlias("district-terms")
record DistrictTerms(@Id String id, long version, List<Setting> settings) implements Aggregate {

    static final String COLLECTION = "district_terms";

    private static final int MOST = 200;

    DistrictTerms {
        settings = List.copyOf(settings);
    }

    static DistrictTerms of(DivisionCode district) {
        return new DistrictTerms(district.value(), 0, List.of());
    }

    /** What is in force on a day. */
    Optional<Setting> on(LocalDate day) {
        return settings.reversed().stream()
                .filter(setting -> setting.effectiveFrom().compareTo(day.toString()) <= 0)
                .findFirst();
    }

    /**
     * Sets something from a day on, instead of what was set for that day.
     *
     * @throws TermsRefused if the day has passed, or has begun with another setting
     */
    Change<DistrictTerms> set(Setting setting, LocalDate today) {
        if (settings.contains(setting)) {
            return Change.none(this);
        }
        var begun = setting.effectiveFrom().compareTo(today.toString());
        if (begun < 0 || (begun == 0 && others(setting).count() < settings.size())) {
            throw new InForce(setting.effectiveFrom());
        }
        if (others(setting).count() >= MOST) {
            throw new TooManySettings(MOST);
        }
        var next = Stream.concat(others(setting), Stream.of(setting))
                .sorted(Comparator.comparing(Setting::effectiveFrom))
                .toList();
        return Change.silent(new DistrictTerms(id, version + 1, next));
    }

    private Stream<Setting> others(Setting setting) {
        return settings.stream().filter(other -> !other.effectiveFrom().equals(setting.effectiveFrom()));
    }
}
