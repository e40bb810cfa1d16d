package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.request.order.Lives.ADMIN;
import static org.linli.request.order.Lives.BY_MEMBER;
import static org.linli.request.order.Lives.BY_UNIT;
import static org.linli.request.order.Lives.CLERK;
import static org.linli.request.order.Lives.GOOD;
import static org.linli.request.order.Lives.MEMBER;
import static org.linli.request.order.Lives.NOW;
import static org.linli.request.order.Lives.OTHER_ADMIN;
import static org.linli.request.order.Lives.OTHER_MEMBER;
import static org.linli.request.order.Lives.REQUEST;
import static org.linli.request.order.Lives.RESIDENT;
import static org.linli.request.order.Lives.answered;
import static org.linli.request.order.Lives.answeredByMember;
import static org.linli.request.order.Lives.claimed;
import static org.linli.request.order.Lives.closed;
import static org.linli.request.order.Lives.dispatched;
import static org.linli.request.order.Lives.signed;
import static org.linli.request.order.Lives.submitted;

import org.junit.jupiter.api.Test;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent;
import org.linli.kit.identity.Role;
import org.linli.kit.store.Change;
import org.linli.request.course.Deed;
import org.linli.request.course.OrderState;
import org.linli.request.course.Rating;
import org.linli.request.course.Taker;
import org.linli.request.order.OrderRefused.IllegalMove;
import org.linli.request.order.OrderRefused.NotYours;

class OrderTest {

    private static final OrderFacts FACTS = REQUEST.facts();

    @Test
    void aRequestBecomesAnOrderThatNobodyHas() {
        var change = Order.submit("order-1", REQUEST, RESIDENT);

        assertThat(change.next().state()).isEqualTo(new OrderState.Submitted());
        assertThat(change.next().submittedAt()).isEqualTo(NOW);
        assertThat(change.event()).contains(new RequestEvent.Submitted(RESIDENT.eventId(), "order-1", 1, FACTS, NOW));
    }

    @Test
    void anOrderIsFoundUnderEveryDivisionThatCoversItsGrid() {
        assertThat(submitted().divisions())
                .containsExactly("14", "1402", "140213", "140213050", "140213050001", "140213050001001");
    }

    @Test
    void dispatchingLaysTheOrderWithTheUnit() {
        var change = submitted().make(new Deed.Dispatch("unit-1"), ADMIN);

        assertThat(change.next().state()).isEqualTo(new OrderState.Dispatched("unit-1"));
        assertThat(change.next().unitId()).isEqualTo("unit-1");
        assertThat(change.event())
                .contains(new RequestEvent.Dispatched(ADMIN.eventId(), "order-1", 2, FACTS, "unit-1", NOW));
    }

    @Test
    void anOrderThatNobodyHasSignedCanBeSentToAnotherUnit() {
        var change = dispatched().make(new Deed.Dispatch("unit-2"), OTHER_ADMIN);

        assertThat(change.next().unitId()).isEqualTo("unit-2");
        assertThat(change.event())
                .contains(new RequestEvent.Dispatched(OTHER_ADMIN.eventId(), "order-1", 3, FACTS, "unit-2", NOW));
    }

    @Test
    void sendingItToTheSameUnitIsNoMoveOfAnotherAdmin() {
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> dispatched().make(new Deed.Dispatch("unit-1"), OTHER_ADMIN));
    }

    @Test
    void theUnitSigns() {
        var change = dispatched().make(new Deed.Sign("unit-1"), CLERK);

        assertThat(change.next().state()).isEqualTo(new OrderState.Signed("unit-1"));
        assertThat(change.event())
                .contains(new RequestEvent.Signed(CLERK.eventId(), "order-1", 3, FACTS, "unit-1", NOW));
    }

    @Test
    void noOtherUnitSigns() {
        assertThatExceptionOfType(NotYours.class).isThrownBy(() -> dispatched().make(new Deed.Sign("unit-2"), CLERK));
        assertThatExceptionOfType(NotYours.class).isThrownBy(() -> signed().make(new Deed.Sign("unit-2"), CLERK));
    }

    @Test
    void aMemberClaimsWhatNobodyHas() {
        var change = submitted().make(new Deed.Claim(MEMBER.actor()), MEMBER);

        assertThat(change.next().state()).isEqualTo(new OrderState.Claimed("member-1"));
        assertThat(change.next().memberId()).isEqualTo("member-1");
        assertThat(change.event())
                .contains(new RequestEvent.Claimed(MEMBER.eventId(), "order-1", 2, FACTS, "member-1", NOW));
    }

    @Test
    void aSecondMemberIsTooLate() {
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> claimed().make(new Deed.Claim(OTHER_MEMBER.actor()), OTHER_MEMBER));
    }

    @Test
    void theUnitThatSignedAnswers() {
        var change = signed().make(new Deed.Answer(BY_UNIT, "修好了"), CLERK);

        assertThat(change.next().state()).isEqualTo(new OrderState.Answered(BY_UNIT, "修好了"));
        assertThat(change.next().unitId()).isEqualTo("unit-1");
        assertThat(change.event())
                .contains(new RequestEvent.Answered(CLERK.eventId(), "order-1", 4, FACTS, "unit-1", null, NOW));
    }

    @Test
    void theMemberWhoClaimedAnswers() {
        var change = claimed().make(new Deed.Answer(BY_MEMBER, "修好了"), MEMBER);

        assertThat(change.next().memberId()).isEqualTo("member-1");
        assertThat(change.event())
                .contains(new RequestEvent.Answered(MEMBER.eventId(), "order-1", 3, FACTS, null, "member-1", NOW));
    }

    @Test
    void nobodyElseAnswers() {
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> signed().make(new Deed.Answer(BY_MEMBER, "修好了"), MEMBER));
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> claimed().make(new Deed.Answer(new Taker.Member("member-2"), "修好了"), OTHER_MEMBER));
    }

    @Test
    void anAnswerIsGivenOnce() {
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> answered().make(new Deed.Answer(BY_UNIT, "又坏了"), CLERK));
    }

    @Test
    void theResidentRatesWhatTheUnitDid() {
        var change = answered().make(new Deed.Rate(GOOD), RESIDENT);

        assertThat(change.next().rating()).isEqualTo(GOOD);
        assertThat(change.next().state()).isEqualTo(answered().state());
        assertThat(change.event())
                .contains(new RequestEvent.Rated(RESIDENT.eventId(), "order-1", 5, FACTS, "unit-1", null, true, NOW));
    }

    @Test
    void theResidentMayRateAfterClosing() {
        var change = closed().make(new Deed.Rate(new Rating(false, null)), RESIDENT);

        assertThat(change.next().state()).isEqualTo(closed().state());
        assertThat(change.event())
                .contains(new RequestEvent.Rated(RESIDENT.eventId(), "order-1", 6, FACTS, "unit-1", null, false, NOW));
    }

    @Test
    void onlyWhoAskedRates() {
        assertThatExceptionOfType(NotYours.class)
                .isThrownBy(() -> answered().make(new Deed.Rate(GOOD), Lives.act("resident-2", Role.RESIDENT)));
    }

    @Test
    void aRatingIsGivenOnce() {
        var rated = answered().make(new Deed.Rate(GOOD), RESIDENT).next();

        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> rated.make(new Deed.Rate(new Rating(false, null)), RESIDENT));
    }

    @Test
    void closingKeepsWhoAnsweredAndWhat() {
        var change = answeredByMember().make(new Deed.Close(), ADMIN);

        assertThat(change.next().state()).isEqualTo(new OrderState.Closed(BY_MEMBER, "修好了"));
        assertThat(change.next().memberId()).isEqualTo("member-1");
        assertThat(change.event())
                .contains(new RequestEvent.Closed(ADMIN.eventId(), "order-1", 4, FACTS, null, "member-1", NOW));
    }

    @Test
    void anotherAdminClosesNothingTwice() {
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> closed().make(new Deed.Close(), OTHER_ADMIN));
    }

    @Test
    void theSameMoveOfTheSameActorChangesNothing() {
        var rated = closed().make(new Deed.Rate(GOOD), RESIDENT).next();

        unchanged(dispatched(), dispatched().make(new Deed.Dispatch("unit-1"), ADMIN));
        unchanged(signed(), signed().make(new Deed.Sign("unit-1"), CLERK));
        unchanged(signed(), signed().make(new Deed.Sign("unit-1"), Lives.act("clerk-2", Role.UNIT_ADMIN)));
        unchanged(claimed(), claimed().make(new Deed.Claim(MEMBER.actor()), MEMBER));
        unchanged(answered(), answered().make(new Deed.Answer(BY_UNIT, "修好了"), CLERK));
        unchanged(rated, rated.make(new Deed.Rate(GOOD), RESIDENT));
        unchanged(closed(), closed().make(new Deed.Close(), ADMIN));
    }

    private static void unchanged(Order before, Change<Order> change) {
        assertThat(change.next().version()).isEqualTo(before.version());
        assertThat(change.next().history()).hasSameSizeAs(before.history());
        assertThat(change.event()).isEmpty();
    }
}
