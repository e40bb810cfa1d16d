package org.linli.request.deadline;

import static org.linli.event.OrderPhase.ACCEPT;
import static org.linli.event.OrderPhase.ANSWER;
import static org.linli.event.OrderPhase.DISPATCH;
import static org.linli.event.OrderPhase.FOLLOW_UP;
import static org.linli.event.OrderPhase.HANDLE;
import static org.linli.event.OrderPhase.SIGN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.event.OrderPhase;

/** The clocks of an order while its history is read from the beginning; used once. */
final class Clocks {

    private final Terms terms;
    private final List<Run> runs = new ArrayList<>();
    private @Nullable Instant suspendedUntil;

    Clocks(Terms terms) {
        this.terms = terms;
    }

    List<Run> runs() {
        return List.copyOf(runs);
    }

    @Nullable
    Instant suspendedUntil() {
        return suspendedUntil;
    }

    void read(Mark mark) {
        switch (mark) {
            case Mark.Submitted(var at) -> begin(at, ACCEPT);
            case Mark.Accepted(var at) -> {
                done(at, ACCEPT);
                begin(at, DISPATCH);
            }
            case Mark.Dispatched(var at) -> {
                done(at, ACCEPT, DISPATCH);
                begin(at, SIGN, HANDLE, ANSWER);
            }
            case Mark.Claimed(var at) -> {
                done(at, ACCEPT, DISPATCH);
                begin(at, ANSWER);
            }
            case Mark.Signed(var at) -> done(at, SIGN);
            case Mark.TakenInHand(var at) -> done(at, SIGN, HANDLE);
            case Mark.Returned(var at) -> {
                done(at, SIGN);
                begin(at, DISPATCH);
            }
            case Mark.Answered(var at) -> {
                done(at, SIGN, HANDLE, ANSWER);
                begin(at, FOLLOW_UP);
            }
            case Mark.FollowedUp(var at) -> done(at, FOLLOW_UP);
            case Mark.Paused(var at, var until) -> {
                suspendedUntil = until;
                open(run -> run.pause(at));
            }
            case Mark.Resumed(var at) -> {
                suspendedUntil = null;
                open(run -> run.resume(at));
            }
            case Mark.Extended(var _, var by) -> open(run -> run.phase() == ANSWER ? run.extend(by) : run);
            case Mark.Rung(var _, var phase, var alarm) -> open(run -> run.phase() == phase ? run.ring(alarm) : run);
            case Mark.Ended(var at) -> {
                suspendedUntil = null;
                open(run -> run.done(at, run.phase() != ACCEPT));
            }
        }
    }

    /** What runs already runs on: being sent to another unit gives nobody more time. */
    private void begin(Instant at, OrderPhase... phases) {
        for (var phase : phases) {
            var before = runs.stream().filter(run -> run.phase() == phase).toList();
            if (before.stream().noneMatch(Run::open)) {
                terms.limit(phase).ifPresent(limit -> runs.add(Run.begin(phase, before.size() + 1, limit, at)));
            }
        }
    }

    private void done(Instant at, OrderPhase first, OrderPhase... more) {
        Set<OrderPhase> phases = EnumSet.of(first, more);
        open(run -> phases.contains(run.phase()) ? run.done(at, false) : run);
    }

    private void open(UnaryOperator<Run> change) {
        runs.replaceAll(run -> run.open() ? change.apply(run) : run);
    }
}
