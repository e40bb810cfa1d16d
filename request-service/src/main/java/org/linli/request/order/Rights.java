package org.linli.request.order;

import org.linli.event.Channel;
import org.linli.event.PetitionKind;
import org.linli.kit.identity.Role;
import org.linli.request.course.Deed;
import org.linli.request.course.Taker;

/** Whose a deed is to do. Roles and divisions are the controller's to check; here it is about the order itself. */
final class Rights {

    private Rights() {}

    /**
     * @throws OrderRefused if it is someone else's to do, or asks for too much
     */
    static void check(Deed deed, Act act, Order order) {
        var legal = switch (deed) {
            case Deed.Rate _ -> act.actor().equals(order.request().residentId());
            case Deed.Withdraw _ -> asked(act, order);
            case Deed.Contribute(var unit, var _) -> order.course().assisting().contains(unit);
            case Deed.Ask ask -> mayAsk(ask, order);
            case Deed.Decide(var number, var _, var _) -> mayDecide(number, act, order);
            case Deed.Submit _, Deed.Accept _, Deed.Refuse _, Deed.Dispatch _, Deed.Settle _ -> true;
            case Deed.Sign _, Deed.TakeInHand _, Deed.Claim _, Deed.Answer _, Deed.Return _ -> true;
            case Deed.FollowUp _, Deed.Close _, Deed.Reopen _, Deed.Merge _, Deed.Supervise _ -> true;
            case Deed.Urge _, Deed.Assist _, Deed.Resume _, Deed.Warn _, Deed.Escalate _ -> true;
        };
        if (!legal) {
            throw new OrderRefused.NotYours(order.id());
        }
    }

    /** Who asked, or wrote it down for who asked. */
    private static boolean asked(Act act, Order order) {
        return act.actor().equals(order.request().residentId()) || order.wasSubmittedBy(act.actor());
    }

    private static boolean mayAsk(Deed.Ask ask, Order order) {
        var limit = ask.limit();
        if (limit != null && !order.request().terms().allowsExtension(limit, 0)) {
            throw new OrderRefused.TooLong(order.id());
        }
        return ask.kind() != PetitionKind.RETURN_TO_HOTLINE || order.request().channel() == Channel.HOTLINE;
    }

    /** What the hotline is asked it decides itself; of its own orders, that is whether they come back or take longer. */
    private static boolean mayDecide(int number, Act act, Order order) {
        var kind = order.course().petitions().stream()
                .filter(petition -> petition.number() == number)
                .map(petition -> petition.kind())
                .findFirst();
        var hotlines = order.request().channel() == Channel.HOTLINE
                && kind.filter(k -> k == PetitionKind.EXTENSION || k == PetitionKind.RETURN_TO_HOTLINE)
                        .isPresent();
        return hotlines == (act.role() == Role.HOTLINE);
    }

    /** Why a deed that is legal somewhere is not legal here. */
    static OrderRefused refusal(Deed deed, Order order) {
        var holder = order.state().isWithTaker() || deed instanceof Deed.Ask
                ? order.state().taker()
                : null;
        var by = deed.taker();
        return holder != null && by != null && isAnothers(deed, by, holder)
                ? new OrderRefused.NotYours(order.id())
                : new OrderRefused.IllegalMove(order.id(), order.stage(), deed.move());
    }

    private static boolean isAnothers(Deed deed, Taker by, Taker holder) {
        return !by.equals(holder) && (isEitherWay(deed) || by.getClass() == holder.getClass());
    }

    private static boolean isEitherWay(Deed deed) {
        return deed instanceof Deed.Answer || deed instanceof Deed.Ask;
    }
}
