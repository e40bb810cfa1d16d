package org.linli.request.course;

import java.time.Instant;
import java.util.Optional;
import org.linli.request.course.OrderState.Accepted;
import org.linli.request.course.OrderState.Answered;
import org.linli.request.course.OrderState.Claimed;
import org.linli.request.course.OrderState.Closed;
import org.linli.request.course.OrderState.Dispatched;
import org.linli.request.course.OrderState.FollowedUp;
import org.linli.request.course.OrderState.InHand;
import org.linli.request.course.OrderState.Merged;
import org.linli.request.course.OrderState.Referred;
import org.linli.request.course.OrderState.Refused;
import org.linli.request.course.OrderState.Returned;
import org.linli.request.course.OrderState.Signed;
import org.linli.request.course.OrderState.Submitted;
import org.linli.request.course.OrderState.Suspended;
import org.linli.request.course.OrderState.Withdrawn;

/** Every legal move: what each deed leads to from where an order stands. What is not here is refused. */
final class Transitions {

    /** Given back so often, an order goes to the joint meeting. */
    private static final int RETURNS = 3;

    private Transitions() {}

    static Optional<Course> after(Course course, Deed deed, Instant at) {
        return switch (deed) {
            case Deed.Submit _ -> Optional.empty();
            case Deed.Accept _ -> untouched(course).map(c -> c.to(new Accepted()));
            case Deed.Refuse(var reason) -> untouched(course).map(c -> c.to(new Refused(reason)));
            case Deed.Dispatch dispatch -> dispatched(course, dispatch);
            case Deed.Settle(var unit) -> when(course.state() instanceof Referred, course.settledFor(unit));
            case Deed.Sign(var unit) -> signed(course, unit);
            case Deed.TakeInHand(var unit, var _) -> takenInHand(course, unit);
            case Deed.Claim(var member) -> unclaimed(course).map(c -> c.to(new Claimed(member)));
            case Deed.Answer(var by, var text) -> answered(course, by, text);
            case Deed.FollowUp(var call) -> followedUp(course, call);
            case Deed.Rate(var rating) -> rated(course, rating);
            case Deed.Close _ -> closed(course);
            case Deed.Return(var unit, var _, var _) -> returned(course, unit);
            case Deed.Reopen _ -> reopened(course);
            case Deed.Withdraw(var reason) -> when(course.state().isOpen(), end(course, new Withdrawn(reason)));
            case Deed.Merge(var master) -> merged(course, master);
            case Deed.Supervise _, Deed.Urge _ -> when(course.state().isOpen(), course);
            case Deed.Assist(var units) -> when(withUnit(course), course.assistedBy(units));
            case Deed.Contribute(var unit, var _) ->
                when(course.state().isOpen() && course.assisting().contains(unit), course);
            case Deed.Ask ask -> when(Petitions.mayAsk(course, ask, at), course.asked(ask));
            case Deed.Decide decision -> Petitions.decided(course, decision);
            case Deed.Resume _ -> resumed(course);
            case Deed.Warn _ -> when(!isEnded(course), course);
            case Deed.Escalate(var _, var level) -> when(!isEnded(course), course.raisedTo(level));
        };
    }

    private static Optional<Course> when(boolean legal, Course next) {
        return legal ? Optional.of(next) : Optional.empty();
    }

    private static Optional<Course> untouched(Course course) {
        return when(course.state() instanceof Submitted, course);
    }

    private static Optional<Course> unclaimed(Course course) {
        return when(course.state() instanceof Submitted || course.state() instanceof Accepted, course);
    }

    private static Course end(Course course, OrderState last) {
        return course.leftByAll().to(last);
    }

    /** To a unit that does not have it and has not given it back. */
    private static Optional<Course> dispatched(Course course, Deed.Dispatch dispatch) {
        var legal = switch (course.state()) {
            case Submitted _, Accepted _ -> true;
            case Dispatched(var unit) -> !unit.equals(dispatch.unitId()) && !course.settled();
            case Returned _ -> true;
            case Refused _, Signed _, InHand _, Claimed _, Referred _, Suspended _ -> false;
            case Answered _, FollowedUp _, Closed _, Withdrawn _, Merged _ -> false;
        };
        return when(
                legal && !course.returnedBy().contains(dispatch.unitId()),
                course.leftByAll().assistedBy(dispatch.assisting()).to(new Dispatched(dispatch.unitId())));
    }

    private static Optional<Course> signed(Course course, String unit) {
        return when(course.state().equals(new Dispatched(unit)), course.to(new Signed(unit)));
    }

    private static Optional<Course> takenInHand(Course course, String unit) {
        return when(course.state().equals(new Signed(unit)), course.to(new InHand(unit)));
    }

    private static Optional<Course> answered(Course course, Taker by, String text) {
        var legal = switch (course.state()) {
            case Signed(var unit) -> by.equals(new Taker.Unit(unit));
            case InHand(var unit) -> by.equals(new Taker.Unit(unit));
            case Claimed(var member) -> by.equals(new Taker.Member(member));
            case Submitted _, Accepted _, Refused _, Dispatched _, Returned _, Referred _, Suspended _ -> false;
            case Answered _, FollowedUp _, Closed _, Withdrawn _, Merged _ -> false;
        };
        return when(legal, course.to(new Answered(by, text)));
    }

    private static Optional<Course> followedUp(Course course, Call call) {
        if (call.reopens()) {
            return course.state() instanceof FollowedUp ? Optional.empty() : reopened(course);
        }
        return switch (course.state()) {
            case Answered(var by, var text)
            when call.connected() -> Optional.of(course.called(call).to(new FollowedUp(by, text)));
            case Answered _, Closed _ -> Optional.of(course.called(call));
            case Submitted _, Accepted _, Refused _, Dispatched _, Signed _, InHand _, Claimed _ -> Optional.empty();
            case Returned _, Referred _, Suspended _, FollowedUp _, Withdrawn _, Merged _ -> Optional.empty();
        };
    }

    private static Optional<Course> rated(Course course, Rating rating) {
        return when(course.rating() == null && isAnswered(course), course.rated(rating));
    }

    private static Optional<Course> closed(Course course) {
        return switch (course.state()) {
            case Answered(var by, var text) -> Optional.of(course.to(new Closed(by, text)));
            case FollowedUp(var by, var text) -> Optional.of(course.to(new Closed(by, text)));
            case Submitted _, Accepted _, Refused _, Dispatched _, Signed _, InHand _, Claimed _ -> Optional.empty();
            case Returned _, Referred _, Suspended _, Closed _, Withdrawn _, Merged _ -> Optional.empty();
        };
    }

    private static Optional<Course> returned(Course course, String unit) {
        var has = course.state().equals(new Dispatched(unit)) || course.state().equals(new Signed(unit));
        if (!has || course.settled()) {
            return Optional.empty();
        }
        var again = course.returnedAgain(unit);
        return Optional.of(again.to(again.returnedBy().size() < RETURNS ? new Returned(unit) : new Referred(unit)));
    }

    private static Optional<Course> reopened(Course course) {
        return Optional.ofNullable(course.state().taker())
                .filter(ignored -> isAnswered(course))
                .map(course::reopenedFor);
    }

    private static Optional<Course> merged(Course course, String master) {
        var busy = course.state() instanceof Suspended || course.state() instanceof Referred;
        return when(course.state().isOpen() && !busy, end(course, new Merged(master)));
    }

    private static Optional<Course> resumed(Course course) {
        return course.state() instanceof Suspended(var unit, var was, var _)
                ? Optional.of(course.to(was == Stage.IN_HAND ? new InHand(unit) : new Signed(unit)))
                : Optional.empty();
    }

    static boolean withUnit(Course course) {
        return course.state().isWithTaker() && course.state().unit() != null;
    }

    static boolean isAnswered(Course course) {
        return course.state() instanceof Answered
                || course.state() instanceof FollowedUp
                || course.state() instanceof Closed;
    }

    private static boolean isEnded(Course course) {
        return !course.state().isOpen() && !(course.state() instanceof Answered);
    }
}
