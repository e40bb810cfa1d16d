package org.linli.request.order;

import org.linli.request.course.Deed;

/** Tells a deed that is sent again from one that is done again. */
final class Repetition {

    private Repetition() {}

    static boolean is(Deed deed, Act act, Order order) {
        return switch (deed) {
            case Deed.Rate(var rating) -> rating.equals(order.rating());
            case Deed.Submit _, Deed.FollowUp _, Deed.Supervise _, Deed.Urge _, Deed.Contribute _, Deed.Ask _ -> false;
            case Deed.Warn _, Deed.Escalate _ -> false; // the clock sees by the deadlines what has rung
            case Deed.Accept _,
                    Deed.Refuse _,
                    Deed.Dispatch _,
                    Deed.Settle _,
                    Deed.Sign _,
                    Deed.TakeInHand _,
                    Deed.Claim _,
                    Deed.Answer _,
                    Deed.Close _,
                    Deed.Return _,
                    Deed.Reopen _,
                    Deed.Withdraw _,
                    Deed.Merge _,
                    Deed.Resume _ -> wasLastMove(deed, act, order);
            case Deed.Assist(var units) -> order.course().assisting().containsAll(units);
            case Deed.Decide _ ->
                order.history().stream()
                        .anyMatch(entry -> entry.deed().equals(deed) && sameDoer(deed, act, entry.actor()));
        };
    }

    /** Whether it led to where the order still stands. A unit's admins act as the unit. */
    private static boolean wasLastMove(Deed deed, Act act, Order order) {
        return order.last(deed.move())
                .filter(entry -> entry.deed().equals(deed) && entry.to() == order.stage())
                .filter(entry -> sameDoer(deed, act, entry.actor()))
                .isPresent();
    }

    private static boolean sameDoer(Deed deed, Act act, String actor) {
        return deed.taker() != null || actor.equals(act.actor());
    }
}
