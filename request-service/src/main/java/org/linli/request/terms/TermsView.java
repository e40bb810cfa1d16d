package org.linli.request.terms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline.Limit;
import org.linli.event.DivisionCode;
import org.linli.event.OrderPhase;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Steps;

/**
 * What orders of a district are held to on a day.
 *
 * @param effectiveFrom since when; null where the district has set nothing
 * @param later first days of what is set for later
 */
record TermsView(
        DivisionCode district,
        String day,
        @Nullable String effectiveFrom,
        List<SettingBody.SpanBody> hours,
        Map<OrderPhase, SettingBody.LimitBody> limits,
        SettingBody.StepsBody steps,
        List<String> later,
        long version) {

    static TermsView of(DistrictTerms terms, String day, @Nullable Setting setting, Map<OrderPhase, Limit> limits) {
        var shown = setting == null
                ? SettingBody.of(Hours.USUAL, limits, Steps.USUAL)
                : SettingBody.of(setting.hours(), limits, setting.steps());
        var later = terms.settings().stream()
                .map(Setting::effectiveFrom)
                .filter(from -> from.compareTo(day) > 0)
                .toList();
        return new TermsView(
                new DivisionCode(terms.id()),
                day,
                setting == null ? null : setting.effectiveFrom(),
                shown.hours(),
                shown.limits(),
                Objects.requireNonNull(shown.steps()),
                later,
                terms.version());
    }
}
