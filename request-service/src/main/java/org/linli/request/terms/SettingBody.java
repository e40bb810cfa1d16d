package org.linli.request.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.OrderPhase;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Span;
import org.linli.request.deadline.Steps;
import org.linli.request.terms.TermsRefused.Malformed;

/**
 * What a district sets, and how it is shown.
 *
 * @param hours of a working day, in their order
 * @param limits of phases; a phase without one has the usual one
 * @param steps in percent of a limit; null for the usual ones
 */
record SettingBody(
        @NotNull @Size(min = 1, max = 6) List<@NotNull @Valid SpanBody> hours,

        @NotNull Map<OrderPhase, @NotNull @Valid LimitBody> limits,
        @Nullable @Valid StepsBody steps) {

    private static final int HOUR = 60;

    /**
     * @param until may be 24:00
     */
    record SpanBody(
            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
            String from,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00")
            String until) {

        private Span span() {
            return new Span(minute(from), minute(until));
        }
    }

    record LimitBody(@NotNull @Min(1) @Max(1_000) Integer amount, Deadline.@NotNull Unit unit) {}

    record StepsBody(
            @NotNull Integer warning,
            @NotNull Integer street,
            @NotNull Integer district) {}

    /**
     * @throws TermsRefused.Malformed if hours or steps do not follow one another
     */
    Setting from(LocalDate day) {
        var set = limits.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> new Deadline.Limit(
                                e.getValue().amount(), e.getValue().unit())));
        return new Setting(day.toString(), readHours(), set, readSteps());
    }

    private Hours readHours() {
        try {
            return new Hours(hours.stream().map(SpanBody::span).toList());
        } catch (IllegalArgumentException disorder) {
            throw new Malformed("hours", "时段须先后相接而不重叠", "parts of the day follow one another and do not touch");
        }
    }

    private Steps readSteps() {
        try {
            return steps == null ? Steps.USUAL : new Steps(steps.warning(), steps.street(), steps.district());
        } catch (IllegalArgumentException disorder) {
            throw new Malformed(
                    "steps",
                    "须 0 < warning < 100 < street < district ≤ 1000",
                    "0 < warning < 100 < street < district ≤ 1000");
        }
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * HOUR + Integer.parseInt(time.substring(3));
    }

    static String text(int minute) {
        return "%02d:%02d".formatted(minute / HOUR, minute % HOUR);
    }
}
