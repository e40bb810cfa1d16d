package org.linli.request.whistle.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.DivisionCode;
import org.linli.request.place.Spot;
import org.linli.request.whistle.Appraisal;
import org.linli.request.whistle.Department;
import org.linli.request.whistle.JointTask;
import org.linli.request.whistle.Response;
import org.linli.request.whistle.Whistle;
import org.linli.request.whistle.WhistleState;

/** A whistle as the API shows it. */
record WhistleView(
        String id,
        DivisionCode divisionCode,
        @Nullable Spot place,
        @Nullable String orderId,
        String matter,
        String text,
        Instant blownAt,
        String blownBy,
        WhistleState.Name state,
        List<Unit> units,
        List<JointTask> jointTasks,
        @Nullable Instant closedAt,
        List<Appraisal> appraisals,
        long version) {

    /**
     * A unit that was called.
     *
     * @param overdue whether it had not come when its time was over
     * @param reason why it did not want to come
     * @param inTime null until it has come
     */
    record Unit(
            String unitId,
            Response.Standing state,
            Deadline.Limit limit,
            Instant dueAt,
            boolean overdue,
            @Nullable String reason,
            @Nullable Instant arrivedAt,
            @Nullable Boolean inTime,
            @Nullable Instant doneAt,
            @Nullable String report) {

        static Unit of(Department department) {
            return switch (department.response()) {
                case Response.Called _ -> of(department, null, null, null, null, null);
                case Response.Declined(var _, var reason) -> of(department, reason, null, null, null, null);
                case Response.Excused(var _, var reason) -> of(department, reason, null, null, null, null);
                case Response.Arrived(var at, var inTime) -> of(department, null, at, inTime, null, null);
                case Response.Done(var came, var inTime, var at, var text) ->
                    of(department, null, came, inTime, at, text);
            };
        }

        private static Unit of(
                Department department,
                @Nullable String reason,
                @Nullable Instant arrivedAt,
                @Nullable Boolean inTime,
                @Nullable Instant doneAt,
                @Nullable String report) {
            return new Unit(
                    department.unitId(),
                    department.response().standing(),
                    department.limit(),
                    department.dueAt(),
                    department.overdueAt() != null,
                    reason,
                    arrivedAt,
                    inTime,
                    doneAt,
                    report);
        }
    }

    static WhistleView of(Whistle whistle) {
        var closed = whistle.state() instanceof WhistleState.Closed end ? end : null;
        var call = whistle.call();
        return new WhistleView(
                whistle.id(),
                call.division(),
                call.place(),
                call.orderId(),
                call.matter(),
                call.text(),
                whistle.blownAt(),
                whistle.blownBy(),
                whistle.state().name(),
                whistle.departments().stream().map(Unit::of).toList(),
                whistle.tasks(),
                closed == null ? null : closed.at(),
                closed == null ? List.of() : closed.appraisals(),
                whistle.version());
    }
}
