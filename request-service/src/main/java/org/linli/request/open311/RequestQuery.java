package org.linli.request.open311;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.request.course.Stage;

/**
 * Which requests are wanted.
 *
 * @param ids these, whatever else is asked; empty: all that fit
 * @param services of these codes; empty: of all
 * @param stages where they stand; empty: anywhere
 */
record RequestQuery(
        DivisionCode jurisdiction,
        List<String> ids,
        List<String> services,
        Instant from,
        Instant until,
        Set<Stage> stages) {

    /** Those on which somebody still has to do something. */
    static final Set<Stage> OPEN = EnumSet.of(
            Stage.SUBMITTED,
            Stage.ACCEPTED,
            Stage.DISPATCHED,
            Stage.SIGNED,
            Stage.IN_HAND,
            Stage.CLAIMED,
            Stage.RETURNED,
            Stage.REFERRED,
            Stage.SUSPENDED);

    /** @param parameters the first value of each, if there is one */
    static RequestQuery of(
            DivisionCode jurisdiction,
            Function<String, Optional<String>> parameters,
            Instant now,
            Open311Settings settings) {
        var longest = Duration.ofDays(settings.days());
        var start = parameters.apply("start_date").map(text -> read("start_date", text));
        var end = parameters.apply("end_date").map(text -> read("end_date", text));
        var until = end.or(() -> start.map(longest::addTo).map(Instant::from))
                .filter(now::isAfter)
                .orElse(now);
        var from = start.filter(until.minus(longest)::isBefore).orElse(until.minus(longest));
        return new RequestQuery(
                jurisdiction,
                list(parameters.apply("service_request_id")).toList(),
                list(parameters.apply("service_code")).toList(),
                from,
                until,
                stages(list(parameters.apply("status")).toList()));
    }

    private static Stream<String> list(Optional<String> values) {
        return values.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Instant read(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw new Open311Refused.BadParameter(name);
        }
    }

    private static Set<Stage> stages(List<String> statuses) {
        var stages = EnumSet.noneOf(Stage.class);
        for (var status : statuses) {
            switch (status) {
                case "open" -> stages.addAll(OPEN);
                case "closed" -> stages.addAll(EnumSet.complementOf(EnumSet.copyOf(OPEN)));
                default -> throw new Open311Refused.BadParameter("status");
            }
        }
        return stages;
    }
}
