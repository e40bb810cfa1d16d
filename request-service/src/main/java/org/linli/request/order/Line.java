package org.linli.request.order;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.event.DivisionLevel;
import org.linli.request.course.Course;
import org.linli.request.course.HistoryEntry;

/**
 * Who handles a secret order and may see it: everybody who did something with it, and each division that answers for it, from
 * the community up to where it has been escalated. Units and members that have it are found as with any other order.
 */
final class Line {

    private Line() {}

    static List<String> of(Request request, Course course, List<HistoryEntry> history) {
        var persons = history.stream().filter(entry -> entry.role() != null).map(entry -> person(entry.actor()));
        var divisions = IntStream.rangeClosed(course.level().ordinal(), DivisionLevel.COMMUNITY.ordinal())
                .mapToObj(level ->
                        request.grid().at(DivisionLevel.values()[level]).value());
        return Stream.concat(persons, divisions).distinct().toList();
    }

    /** How a person stands in a line, so that no code of a division is taken for one. */
    static String person(String id) {
        return "person:" + id;
    }
}
