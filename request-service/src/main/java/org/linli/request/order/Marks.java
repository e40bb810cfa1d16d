package org.linli.request.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.event.DivisionLevel;
import org.linli.request.course.Deed;
import org.linli.request.course.HistoryEntry;
import org.linli.request.course.Stage;
import org.linli.request.deadline.Alarm;
import org.linli.request.deadline.Mark;

/** What of a history matters to its clocks. */
final class Marks {

    private Marks() {}

    static List<Mark> of(List<HistoryEntry> history) {
        var asked = new ArrayList<Deed.Ask>();
        return history.stream().flatMap(entry -> of(entry, asked)).toList();
    }

    private static Stream<Mark> of(HistoryEntry entry, List<Deed.Ask> asked) {
        var at = entry.at();
        return switch (entry.deed()) {
            case Deed.Submit _ -> Stream.of(new Mark.Submitted(at));
            case Deed.Accept _ -> Stream.of(new Mark.Accepted(at));
            case Deed.Dispatch _, Deed.Settle _ -> Stream.of(new Mark.Dispatched(at));
            case Deed.Claim _ -> Stream.of(new Mark.Claimed(at));
            case Deed.Sign _ -> Stream.of(new Mark.Signed(at));
            case Deed.TakeInHand _ -> Stream.of(new Mark.TakenInHand(at));
            case Deed.Return _ -> Stream.of(new Mark.Returned(at));
            case Deed.Answer _ -> Stream.of(new Mark.Answered(at));
            case Deed.FollowUp(var call) -> call.connected() ? asked(entry) : Stream.of();
            case Deed.Close _ -> Stream.of(new Mark.FollowedUp(at));
            case Deed.Reopen _ -> asked(entry);
            case Deed.Refuse _, Deed.Withdraw _, Deed.Merge _ -> Stream.of(new Mark.Ended(at));
            case Deed.Ask ask -> {
                asked.add(ask);
                yield Stream.of();
            }
            case Deed.Decide(var number, var granted, var _) ->
                granted ? granted(entry, asked.get(number - 1)) : Stream.of();
            case Deed.Resume _ -> Stream.of(new Mark.Resumed(at));
            case Deed.Warn(var phase) -> Stream.of(new Mark.Rung(at, phase, Alarm.WARNING));
            case Deed.Escalate(var phase, var level) -> Stream.of(new Mark.Rung(at, phase, alarm(level)));
            case Deed.Rate _, Deed.Supervise _, Deed.Urge _, Deed.Assist _, Deed.Contribute _ -> Stream.of();
        };
    }

    /** The resident was asked; if that reopened it, whoever answered has it again. */
    private static Stream<Mark> asked(HistoryEntry entry) {
        var done = Stream.<Mark>of(new Mark.FollowedUp(entry.at()));
        return Stream.concat(done, again(entry.to(), entry.at()));
    }

    private static Stream<Mark> again(Stage stage, Instant at) {
        if (stage == Stage.DISPATCHED) {
            return Stream.of(new Mark.Dispatched(at));
        }
        return stage == Stage.CLAIMED ? Stream.of(new Mark.Claimed(at)) : Stream.of();
    }

    private static Stream<Mark> granted(HistoryEntry entry, Deed.Ask ask) {
        var at = entry.at();
        var limit = ask.limit();
        var until = ask.until();
        return switch (ask.kind()) {
            case EXTENSION -> limit == null ? Stream.of() : Stream.of(new Mark.Extended(at, limit));
            case SUSPENSION -> until == null ? Stream.of() : Stream.of(new Mark.Paused(at, until));
            case RETURN_TO_HOTLINE -> Stream.of(new Mark.Ended(at));
            case OVERTIME_APPEAL, UNREASONABLE -> Stream.of();
        };
    }

    static Alarm alarm(DivisionLevel level) {
        return switch (level) {
            case DISTRICT -> Alarm.DISTRICT;
            case STREET -> Alarm.STREET;
            case COMMUNITY, GRID, MICRO_GRID -> Alarm.COMMUNITY;
        };
    }
}
