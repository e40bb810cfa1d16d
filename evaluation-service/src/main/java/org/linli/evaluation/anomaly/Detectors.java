package org.linli.evaluation.anomaly;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;

/** What is odd about one subject's entries of one day. Pure. What takes another entry back is left out. */
final class Detectors {

    private static final String MINUTES = "minutes";

    private final AnomalySettings settings;

    Detectors(AnomalySettings settings) {
        this.settings = settings;
    }

    /** @param day all entries of one subject and day */
    List<Finding> findings(Collection<Entry> day) {
        var own = day.stream().filter(entry -> entry.corrects() == null).toList();
        return Stream.concat(bursts(own), hours(own)).toList();
    }

    private Stream<Finding> bursts(List<Entry> day) {
        return day.stream()
                .collect(groupingBy(
                        entry -> entry.rule().id() + "|" + community(entry).value(), TreeMap::new, toList()))
                .values()
                .stream()
                .filter(alike -> alike.size() > settings.burst())
                .map(alike ->
                        finding(Detector.BURST, alike, community(alike.getFirst()), alike.size(), settings.burst()));
    }

    /** Over all communities of a district: nobody is in two places at once. */
    private Stream<Finding> hours(List<Entry> day) {
        return day.stream()
                .filter(entry -> entry.subjectKind() == SubjectKind.MEMBER && minutes(entry) > 0)
                .collect(groupingBy(
                        entry -> entry.divisionCode().at(DivisionLevel.DISTRICT).value(), TreeMap::new, toList()))
                .values()
                .stream()
                .filter(served -> total(served) > settings.minutes())
                .map(served ->
                        finding(Detector.IMPLAUSIBLE_HOURS, served, where(served), total(served), settings.minutes()));
    }

    private static long total(List<Entry> served) {
        return served.stream().mapToLong(Detectors::minutes).sum();
    }

    private static long minutes(Entry entry) {
        return entry.inputs().stream()
                .filter(input -> input.name().equals(MINUTES) && input.value() instanceof Number)
                .mapToLong(input -> ((Number) input.value()).longValue())
                .findFirst()
                .orElse(0);
    }

    /** The one community, if it is one; else the district. */
    private static DivisionCode where(List<Entry> entries) {
        var communities = entries.stream().map(Detectors::community).distinct().toList();
        return communities.size() == 1
                ? communities.getFirst()
                : communities.getFirst().at(DivisionLevel.DISTRICT);
    }

    private static DivisionCode community(Entry entry) {
        return entry.divisionCode().at(DivisionLevel.COMMUNITY);
    }

    private static Finding finding(
            Detector detector, List<Entry> entries, DivisionCode where, long measure, long limit) {
        var first = entries.getFirst();
        return new Finding(
                detector,
                new Subject(first.subjectKind(), first.subjectId()),
                where,
                first.day(),
                measure,
                limit,
                entries.stream().map(Entry::id).toList());
    }
}
