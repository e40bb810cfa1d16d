package org.linli.request.whistle;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.WhistleEvent;
import org.linli.event.WhistleFacts;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.request.order.Act;
import org.linli.request.whistle.WhistleState.Closed;
import org.linli.request.whistle.WhistleState.Open;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A whistle (哨单). What is done again changes nothing; what the state does not know is refused.
 *
 * @param divisions lineage of the division, so that one equality finds the whistles of any division
 * @param blownBy who blew it
 * @param unitIds the units that were called, kept beside the departments for lists
 * @param tidings what the order has still to be told, oldest first
 * @param wakeAt when something is to be done by itself: a tiding, or a unit that has not come; null if nothing is
 */
@Document(Whistle.COLLECTION)
@TypeAlias("whistle")
public record Whistle(
        @Id String id,
        long version,
        List<String> divisions,
        Call call,
        Instant blownAt,
        String blownBy,
        List<String> unitIds,
        List<Department> departments,
        List<JointTask> tasks,
        WhistleState state,
        List<Tiding> tidings,
        @Nullable Instant wakeAt)
        implements Aggregate {

    public static final String COLLECTION = "whistles";

    public Whistle {
        divisions = List.copyOf(divisions);
        unitIds = List.copyOf(unitIds);
        departments = List.copyOf(departments);
        tasks = List.copyOf(tasks);
        tidings = List.copyOf(tidings);
    }

    /**
     * @throws WhistleRefused.CalledTwice if a unit is named twice
     */
    public static Change<Whistle> blow(String id, Call call, List<WhistleEvent.Called> called, Act act) {
        var units = called.stream().map(WhistleEvent.Called::unitId).toList();
        if (new HashSet<>(units).size() < units.size()) {
            throw new WhistleRefused.CalledTwice();
        }
        var departments = called.stream().map(Department::called).toList();
        var assist = Stream.<Tiding>of(new Tiding.Assist(units, act.actor(), act.role(), act.at()))
                .filter(tiding -> call.orderId() != null)
                .toList();
        var lineage = call.division().lineage();
        var blown = new Whistle(
                id, 1, lineage, call, act.at(), act.actor(), units, departments, List.of(), new Open(), assist, null);
        return Change.of(blown.awake(), new WhistleEvent.Blown(act.eventId(), id, 1, blown.facts(), called, act.at()));
    }

    /** 报到: the unit comes. */
    public Change<Whistle> arrive(String unit, Act act) {
        return moved(WhistleDeed.ARRIVE, unit, each -> each.arrived(act.at()), next -> {
            var inTime = next.department(unit).cameInTime();
            return new WhistleEvent.Responded(act.eventId(), id, next.version, facts(), unit, inTime, act.at());
        });
    }

    /** The unit says why it need not come. */
    public Change<Whistle> decline(String unit, String reason, Act act) {
        return moved(
                WhistleDeed.DECLINE,
                unit,
                each -> each.declined(act.at(), reason),
                next -> new WhistleEvent.Declined(act.eventId(), id, next.version, facts(), unit, act.at()));
    }

    /**
     * Who whistled judges a unit's reason.
     *
     * @param anew when the unit is due if its limit begins now
     */
    public Change<Whistle> judge(String unit, boolean excused, Instant anew, Act act) {
        return moved(
                WhistleDeed.JUDGE,
                unit,
                each -> excused ? each.excused(act.at()) : each.calledAgain(anew),
                next -> new WhistleEvent.Judged(act.eventId(), id, next.version, facts(), unit, excused, act.at()));
    }

    /** The unit has done its part; if the whistle is about an order, the order hears of it. */
    public Change<Whistle> report(String unit, String text, Act act) {
        var contribution = new Tiding.Contribute(unit, text, act.actor(), act.role(), act.at());
        return moved(
                WhistleDeed.REPORT,
                unit,
                each -> each.reported(act.at(), text),
                next -> new WhistleEvent.PartDone(act.eventId(), id, next.version, facts(), unit, act.at()),
                call.orderId() == null ? List.of() : List.of(contribution));
    }

    /** Notices the unit that has been due the longest, if there is one; each once. */
    Change<Whistle> notice(Instant now, UUID eventId) {
        var late = state instanceof Closed
                ? null
                : departments.stream()
                        .filter(each -> isBefore(each.wakeAt(), now))
                        .min(Comparator.comparing(Department::dueAt).thenComparing(Department::unitId))
                        .orElse(null);
        if (late == null) {
            return Change.none(this);
        }
        var next = with(replaced(late.unitId(), each -> each.overdue(now)), tasks, state, tidings);
        return Change.of(
                next, new WhistleEvent.Overdue(eventId, id, next.version, facts(), late.unitId(), late.dueAt(), now));
    }

    /** Whether it was found then that a unit has not come. */
    boolean noticedAt(Instant now) {
        return departments.stream().anyMatch(each -> now.equals(each.overdueAt()));
    }

    private static boolean isBefore(@Nullable Instant due, Instant now) {
        return due != null && due.isBefore(now);
    }

    /** The order has been told the oldest tiding. */
    Change<Whistle> told(Tiding oldest) {
        return !tidings.isEmpty() && tidings.getFirst().equals(oldest)
                ? Change.silent(with(departments, tasks, state, tidings.subList(1, tidings.size())))
                : Change.none(this);
    }

    /** 联合执法: units are to go out together. */
    public Change<Whistle> plan(Instant at, String place, List<String> units, @Nullable String purpose) {
        requireOpen(WhistleDeed.PLAN_TASK);
        units.forEach(this::requireTakingPart);
        var planned = JointTasks.planned(tasks, at, place, units, purpose);
        return planned == tasks ? Change.none(this) : Change.silent(with(departments, planned, state, tidings));
    }

    private void requireTakingPart(String unit) {
        if (department(unit).isExcused()) {
            throw new WhistleRefused.NotCalled(unit);
        }
    }

    /** What came of a joint task goes on record, once. */
    public Change<Whistle> record(int number, JointTask.Result result, Act act) {
        requireOpen(WhistleDeed.RECORD_TASK);
        var recorded = JointTasks.recorded(tasks, number, result);
        if (recorded == tasks) {
            return Change.none(this);
        }
        var next = with(departments, recorded, state, tidings);
        return Change.of(
                next,
                new WhistleEvent.JointTaskDone(
                        act.eventId(), id, next.version, facts(), number, result.attended(), act.at()));
    }

    /**
     * Who whistled closes it with an appraisal of every unit that was not excused.
     *
     * @throws WhistleRefused.NotReady while a unit still has time to come, a reason has not been judged or a task is not on record
     * @throws WhistleRefused.EachOnce if a unit is appraised twice or not at all, or one that is none of its business
     */
    public Change<Whistle> close(List<Appraisal> appraisals, Act act) {
        if (state instanceof Closed(var _, var _, var given) && given.equals(appraisals)) {
            return Change.none(this);
        }
        requireOpen(WhistleDeed.CLOSE);
        if (!departments.stream().allMatch(each -> each.settled(act.at()))
                || tasks.stream().anyMatch(task -> task.result() == null)) {
            throw new WhistleRefused.NotReady();
        }
        Appraisal.requireEachOnce(appraisals, departments);
        var next = with(departments, tasks, new Closed(act.at(), act.actor(), appraisals), tidings);
        var told = appraisals.stream().map(Appraisal::told).toList();
        return Change.of(next, new WhistleEvent.Closed(act.eventId(), id, next.version, facts(), told, act.at()));
    }

    private Change<Whistle> moved(
            WhistleDeed deed, String unit, UnaryOperator<Department> move, Function<Whistle, WhistleEvent> event) {
        return moved(deed, unit, move, event, List.of());
    }

    private Change<Whistle> moved(
            WhistleDeed deed,
            String unit,
            UnaryOperator<Department> move,
            Function<Whistle, WhistleEvent> event,
            List<Tiding> more) {
        var current = department(unit);
        var moved = move.apply(current);
        if (moved == current) {
            return Change.none(this);
        }
        requireOpen(deed);
        var next = with(
                replaced(unit, ignored -> moved),
                tasks,
                state,
                Stream.concat(tidings.stream(), more.stream()).toList());
        return Change.of(next, event.apply(next));
    }

    private void requireOpen(WhistleDeed deed) {
        if (state instanceof Closed) {
            throw new WhistleRefused.IllegalDeed("已办结", "CLOSED", deed);
        }
    }

    private List<Department> replaced(String unit, UnaryOperator<Department> move) {
        return departments.stream()
                .map(each -> each.unitId().equals(unit) ? move.apply(each) : each)
                .toList();
    }

    /** @throws WhistleRefused.NotCalled if the unit was not called */
    public Department department(String unit) {
        return departments.stream()
                .filter(each -> each.unitId().equals(unit))
                .findFirst()
                .orElseThrow(() -> new WhistleRefused.NotCalled(unit));
    }

    private Whistle with(
            List<Department> nextDepartments, List<JointTask> nextTasks, WhistleState next, List<Tiding> untold) {
        return new Whistle(
                        id,
                        version + 1,
                        divisions,
                        call,
                        blownAt,
                        blownBy,
                        unitIds,
                        nextDepartments,
                        nextTasks,
                        next,
                        untold,
                        null)
                .awake();
    }

    private Whistle awake() {
        var due = state instanceof Closed ? Stream.<Instant>empty() : dueOnes();
        var next = Stream.concat(tidings.stream().map(Tiding::at).limit(1), due)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Whistle(
                id, version, divisions, call, blownAt, blownBy, unitIds, departments, tasks, state, tidings, next);
    }

    private Stream<Instant> dueOnes() {
        return departments.stream()
                .map(Department::wakeAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    private WhistleFacts facts() {
        return new WhistleFacts(call.division(), call.orderId(), blownAt);
    }
}
