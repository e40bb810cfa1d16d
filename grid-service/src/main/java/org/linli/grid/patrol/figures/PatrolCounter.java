package org.linli.grid.patrol.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.Event;
import org.linli.event.FieldEvent;
import org.linli.event.FieldEvent.CareVisitOverdue;
import org.linli.event.FieldEvent.PatrolFindingReported;
import org.linli.event.FieldEvent.PatrolPlanEnded;
import org.linli.event.FieldEvent.PatrolPlanMade;
import org.linli.event.FieldEvent.PatrolRecorded;
import org.linli.kit.consume.Received;
import org.linli.kit.tally.Increment;

/**
 * What one event adds to which counters. A counter is one year of a division, or of one person in it; all days of the year lie in
 * it, so that what is due only in the future can be left out when it is read.
 */
final class PatrolCounter {

    static final String DAYS = "days";
    static final String PERSON = "personId";

    private static final int YEAR_DIGITS = 4;

    private PatrolCounter() {}

    /** @param personId null for everybody */
    static String id(String division, @Nullable String personId, String year) {
        return prefix(division, personId) + year;
    }

    /** What the ids of all years begin with. */
    static String prefix(String division, @Nullable String personId) {
        return personId == null ? division + "/" : division + "@" + personId + "/";
    }

    /** Whether an event moves any figure. */
    static boolean counts(Event event) {
        return event instanceof PatrolPlanMade || event instanceof PatrolPlanEnded || event instanceof PatrolRecorded;
    }

    /** For every division from the grid up to the district, and for the person in each of them. */
    static List<Increment> increments(Received received) {
        var event = (FieldEvent) received.event();
        return switch (event) {
            case PatrolPlanMade made -> increments(received, made.personId(), days(made.due(), 1));
            case PatrolPlanEnded ended -> increments(received, ended.personId(), days(ended.withdrawn(), -1));
            case PatrolRecorded recorded -> increments(received, recorded.personId(), day(recorded));
            case PatrolFindingReported _, CareVisitOverdue _ -> List.of();
        };
    }

    /** One field of one day, and what is added to it. */
    private record Add(LocalDate day, String field, long amount) {

        String year() {
            return day.toString().substring(0, YEAR_DIGITS);
        }

        String path() {
            return DAYS + "." + day.toString().substring(YEAR_DIGITS + 1) + "." + field;
        }
    }

    private static List<Add> days(List<LocalDate> due, long amount) {
        return due.stream().map(day -> new Add(day, DayCount.FIELD_DUE, amount)).toList();
    }

    private static List<Add> day(PatrolRecorded recorded) {
        var field = DayCount.fieldOf(recorded.planId() != null, recorded.standing());
        return List.of(new Add(recorded.day(), field, 1));
    }

    private static List<Increment> increments(Received received, String personId, List<Add> adds) {
        var division = ((FieldEvent) received.event()).division();
        return adds.stream().collect(Collectors.groupingBy(Add::year)).entrySet().stream()
                .flatMap(year -> divisions(division)
                        .flatMap(code -> Stream.of(
                                increment(received, code, null, year), increment(received, code, personId, year))))
                .toList();
    }

    private static Increment increment(
            Received received, String division, @Nullable String personId, Map.Entry<String, List<Add>> year) {
        var amounts = year.getValue().stream().collect(Collectors.toMap(Add::path, Add::amount, Long::sum));
        return new Increment(
                id(division, personId, year.getKey()),
                received.origin(),
                personId == null ? Map.of() : Map.of(PERSON, personId),
                amounts);
    }

    private static Stream<String> divisions(DivisionCode grid) {
        return grid.lineage().stream().filter(code -> code.length() >= DivisionLevel.DISTRICT.digits());
    }
}
