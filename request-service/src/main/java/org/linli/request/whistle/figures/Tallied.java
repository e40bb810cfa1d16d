package org.linli.request.whistle.figures;

import java.util.Map;
import java.util.TreeMap;
import org.linli.event.WhistleEvent;
import org.linli.request.whistle.Department;
import org.linli.request.whistle.Whistle;
import org.linli.request.whistle.WhistleState;

/** What is counted of units that were called, by unit: from one event, or anew from a whistle as it stands. */
final class Tallied {

    static final String CALLED = "called";
    static final String RESPONDED = "responded";
    static final String IN_TIME = "inTime";
    static final String EXCUSED = "excused";
    static final String OVERDUE = "overdue";
    static final String DONE = "done";
    static final String APPRAISED = "appraised";
    static final String SCORE = "score";

    private final Map<String, Map<String, Long>> byUnit = new TreeMap<>();

    private Tallied() {}

    Map<String, Map<String, Long>> byUnit() {
        return byUnit;
    }

    private Tallied add(String unit, String figure, long amount) {
        byUnit.computeIfAbsent(unit, ignored -> new TreeMap<>()).merge(figure, amount, Long::sum);
        return this;
    }

    static Tallied nothing() {
        return new Tallied();
    }

    /** What one event adds. */
    static Tallied of(WhistleEvent event) {
        var tallied = new Tallied();
        return switch (event) {
            case WhistleEvent.Blown blown -> {
                blown.called().forEach(called -> tallied.add(called.unitId(), CALLED, 1));
                yield tallied;
            }
            case WhistleEvent.Responded came -> {
                tallied.add(came.unitId(), RESPONDED, 1);
                yield came.inTime() ? tallied.add(came.unitId(), IN_TIME, 1) : tallied;
            }
            case WhistleEvent.Judged judged -> judged.excused() ? tallied.add(judged.unitId(), EXCUSED, 1) : tallied;
            case WhistleEvent.Overdue overdue -> tallied.add(overdue.unitId(), OVERDUE, 1);
            case WhistleEvent.PartDone done -> tallied.add(done.unitId(), DONE, 1);
            case WhistleEvent.Closed closed -> {
                closed.appraisals().forEach(each -> tallied.appraised(each.unitId(), each.score()));
                yield tallied;
            }
            case WhistleEvent.Declined _, WhistleEvent.JointTaskDone _ -> tallied;
        };
    }

    private void appraised(String unit, int score) {
        add(unit, APPRAISED, 1);
        add(unit, SCORE, score);
    }

    /** Adds what a whistle as it stands comes to. */
    Tallied with(Whistle whistle) {
        whistle.departments().forEach(this::with);
        if (whistle.state() instanceof WhistleState.Closed closed) {
            closed.appraisals().forEach(each -> appraised(each.unitId(), each.score()));
        }
        return this;
    }

    private void with(Department department) {
        var unit = department.unitId();
        add(unit, CALLED, 1);
        if (department.came()) {
            add(unit, RESPONDED, 1);
        }
        if (department.cameInTime()) {
            add(unit, IN_TIME, 1);
        }
        if (department.isExcused()) {
            add(unit, EXCUSED, 1);
        }
        if (department.overdueAt() != null) {
            add(unit, OVERDUE, 1);
        }
        if (department.isDone()) {
            add(unit, DONE, 1);
        }
    }
}
