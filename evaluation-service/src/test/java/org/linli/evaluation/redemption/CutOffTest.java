package org.linli.evaluation.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.goods.GoodsShelf;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.purse.Purses;
import org.linli.kit.identity.Scope;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The process ends between two writes, wherever that is: the clock of another brings the redemption to its end, once. */
@EvaluationServiceTest
class CutOffTest {

    private static final Scope ANYWHERE = new Scope.Division("");

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    @Autowired
    private Redemptions redemptions;

    @Autowired
    private GoodsShelf shelf;

    @Autowired
    private Purses purses;

    @Autowired
    private Settlement settlement;

    @Autowired
    private RedemptionClock work;

    private Market market;

    @BeforeEach
    void open() {
        market = new Market(http, feed);
    }

    private Redemption opened(String resident, String goods) {
        var subject = new Subject(SubjectKind.RESIDENT, resident);
        return shelf.get(ANYWHERE, goods)
                .flatMap(found -> redemptions.add(Redemption.open(
                        UUID.randomUUID().toString(),
                        found,
                        subject,
                        Clock.systemUTC().instant())))
                .blockOptional()
                .orElseThrow();
    }

    private void cutOffAfter(int steps, Redemption redemption) {
        if (steps > 0) {
            shelf.putBy(redemption.goodsId(), redemption.id()).block();
        }
        if (steps > 1) {
            purses.charge(redemption.subject(), redemption.id(), redemption.points())
                    .block();
        }
    }

    private void finish(Redemption redemption) {
        work.carryOut(redemption.id()).block();
        work.carryOut(redemption.id()).block();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aRedemptionThatWasBegunIsHeldInTheEnd(int steps) {
        var resident = market.resident("a", 5);
        var goods = market.goods(3, 1);
        var redemption = opened(resident, goods);
        cutOffAfter(steps, redemption);

        finish(redemption);

        assertThat(market.state(redemption.id())).isEqualTo("HELD");
        assertThat(market.stock(goods)).isZero();
        assertThat(market.spendable(resident)).isEqualTo("2.00");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void oneThatCannotBeHadTakesNothingInTheEnd(int steps) {
        var resident = market.resident("a", 1);
        var goods = market.goods(3, 1);
        var redemption = opened(resident, goods);
        cutOffAfter(steps, redemption);

        finish(redemption);

        assertThat(market.state(redemption.id())).isEqualTo("REFUSED");
        assertThat(market.stock(goods)).isEqualTo(1);
        assertThat(market.spendable(resident)).isEqualTo("1.00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneThatIsGivenUpIsGivenBackOnce(boolean refundedBefore) {
        var resident = market.resident("a", 3);
        var goods = market.goods(3, 1);
        var redemption = market.redeemed(resident, goods);
        var now = redemptions
                .change(
                        ANYWHERE,
                        redemption,
                        held -> held.cancel(null, Clock.systemUTC().instant()))
                .blockOptional()
                .orElseThrow();
        if (refundedBefore) {
            purses.refund(now.subject(), redemption).block();
        }

        finish(now);

        assertThat(market.state(redemption)).isEqualTo("CANCELLED");
        assertThat(market.stock(goods)).isEqualTo(1);
        assertThat(market.spendable(resident)).isEqualTo("3.00");
    }

    @Test
    void whoComesLateWithAStepOfOneThatWasGivenUpTakesNothing() {
        var resident = market.resident("a", 3);
        var goods = market.goods(3, 1);
        var redemption = opened(resident, goods);
        finish(redemption);
        redemptions
                .change(
                        ANYWHERE,
                        redemption.id(),
                        held -> held.cancel(null, Clock.systemUTC().instant()))
                .block();
        finish(redemption);

        cutOffAfter(2, redemption);

        assertThat(market.stock(goods)).isEqualTo(1);
        assertThat(market.spendable(resident)).isEqualTo("3.00");
    }

    @Test
    void whoIsHeldUpUntilItWasRefusedPutsBackWhatTheyTake() {
        var first = market.resident("a", 3);
        var late = market.resident("b", 5);
        var goods = market.goods(3, 1);
        var redemption = opened(late, goods);
        var other = market.redeemed(first, goods);
        work.carryOut(redemption.id()).block();
        assertThat(market.state(redemption.id())).isEqualTo("REFUSED");
        market.post(Token.resident(first), "redemptions/" + other + "/cancel", "{}")
                .expectStatus()
                .isOk();

        assertThatThrownBy(() -> settlement.of(redemption).block()).isInstanceOf(RedemptionRefused.class);

        assertThat(market.state(redemption.id())).isEqualTo("REFUSED");
        assertThat(market.stock(goods)).isEqualTo(1);
        assertThat(market.spendable(late)).isEqualTo("5.00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoDiesWithWhatTheyTookAfterItWasRefusedLeavesItToTheClock(int steps) {
        var resident = market.resident("a", 5);
        var goods = market.goods(3, 1);
        var redemption = opened(resident, goods);
        redemptions
                .change(
                        ANYWHERE,
                        redemption.id(),
                        opening -> opening.refused(Clock.systemUTC().instant()))
                .block();
        cutOffAfter(steps, redemption);

        finish(redemption);

        assertThat(market.state(redemption.id())).isEqualTo("REFUSED");
        assertThat(market.stock(goods)).isEqualTo(1);
        assertThat(market.spendable(resident)).isEqualTo("5.00");
    }
}
