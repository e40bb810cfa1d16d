package org.linli.request.terms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline.Limit;
import org.linli.event.DivisionCode;
import org.linli.event.OrderPhase;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Span;
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
        List<SpanView> hours,
        Map<OrderPhase, Limit> limits,
        Steps steps,
        List<String> later,
        long version) {

    static TermsView of(DistrictTerms terms, String day, @Nullable Setting setting, Map<OrderPhase, Limit> limits) {
        var hours = setting == null ? Hours.USUAL : setting.hours();
        var later = terms.settings().stream()
                .map(Setting::effectiveFrom)
                .filter(from -> from.compareTo(day) > 0)
                .toList();
        return new TermsView(
                new DivisionCode(terms.id()),
                day,
                setting == null ? null : setting.effectiveFrom(),
                hours.spans().stream().map(SpanView::of).toList(),
                limits,
                setting == null ? Steps.USUAL : setting.steps(),
                later,
                terms.version());
    }

    /**
     * A part of a working day.
     *
     * @param from hours and minutes: {@code 09:00}
     * @param until likewise, up to {@code 24:00}
     */
    record SpanView(String from, String until) {

        private static SpanView of(Span span) {
            return new SpanView(SettingBody.text(span.from()), SettingBody.text(span.until()));
        }
    }
}
