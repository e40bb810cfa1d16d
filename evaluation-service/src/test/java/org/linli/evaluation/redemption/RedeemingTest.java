package org.linli.evaluation.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@EvaluationServiceTest
class RedeemingTest {

    private static final int AT_ONCE = 64;

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    private Market market;

    @BeforeEach
    void open() {
        market = new Market(http, feed);
    }

    @Test
    void pointsAreChargedAndTheItemIsFetched() {
        var resident = market.resident("a", 5);
        var goods = market.goods(3, 2);

        var redemption = market.redeemed(resident, goods);

        assertThat(market.state(redemption)).isEqualTo("HELD");
        assertThat(market.stock(goods)).isEqualTo(1);
        assertThat(market.spendable(resident)).isEqualTo("2.00");
        market.post(market.staff(), "redemptions/" + redemption + "/hand-over", "{}")
                .expectStatus()
                .isOk();
        assertThat(market.state(redemption)).isEqualTo("HANDED_OVER");
        assertThat(market.get(market.staff(), "goods/" + goods).getInteger("putBy"))
                .isZero();
    }

    @Test
    void whoHasNotEnoughPointsIsToldSoAndTakesNothing() {
        var resident = market.resident("a", 2);
        var goods = market.goods(3, 1);

        var refused = market.redeem(resident, goods);

        refused.expectStatus().isEqualTo(409);
        assertThat(Market.read(refused).getString("type")).isEqualTo("urn:linli:problem:not-enough-points");
        assertThat(market.stock(goods)).isEqualTo(1);
        assertThat(market.spendable(resident)).isEqualTo("2.00");
        assertThat(own(resident, "REFUSED")).hasSize(1);
    }

    @Test
    void whatIsCancelledOrReturnedGivesBackPointsAndItem() {
        var resident = market.resident("a", 6);
        var goods = market.goods(3, 2);
        var cancelled = market.redeemed(resident, goods);
        var returned = market.redeemed(resident, goods);
        market.post(Token.resident(resident), "redemptions/" + cancelled + "/cancel", "{}")
                .expectStatus()
                .isOk();
        market.post(market.staff(), "redemptions/" + returned + "/hand-over", "{}")
                .expectStatus()
                .isOk();
        market.post(market.staff(), "redemptions/" + returned + "/return", "{\"reason\":\"包装破损\"}")
                .expectStatus()
                .isOk();

        assertThat(List.of(market.state(cancelled), market.state(returned))).containsExactly("CANCELLED", "RETURNED");
        assertThat(market.stock(goods)).isEqualTo(2);
        assertThat(market.spendable(resident)).isEqualTo("6.00");
    }

    @Test
    void aCallThatIsSentAgainIsChargedOnce() {
        var resident = market.resident("a", 6);
        var goods = market.goods(3, 2);

        market.redeem(resident, goods, "the-same").expectStatus().isCreated();
        market.redeem(resident, goods, "the-same").expectStatus().isCreated();

        assertThat(market.stock(goods)).isEqualTo(1);
        assertThat(market.spendable(resident)).isEqualTo("3.00");
    }

    @Test
    void ofAThousandBuyersTenGetTheTenItems() throws Exception {
        var goods = market.goods(1, 10);
        var buyers = IntStream.range(0, 1_000)
                .mapToObj(i -> market.resident("b" + i, 1))
                .toList();

        var statuses = together(buyers.stream()
                .<Callable<Integer>>map(buyer -> () -> market.redeem(buyer, goods)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .toList());

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(10);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(990);
        assertThat(market.stock(goods)).isZero();
        assertThat(buyers.stream().map(market::spendable).filter("0.00"::equals))
                .hasSize(10);
    }

    @Test
    void oneBuyerWhoAsksTenTimesAtOnceSpendsNoMoreThanTheyHave() throws Exception {
        var resident = market.resident("a", 7);
        var goods = market.goods(2, 10);

        var statuses = together(IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(i -> () -> market.redeem(resident, goods)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .toList());

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(3);
        assertThat(market.stock(goods)).isEqualTo(7);
        assertThat(market.spendable(resident)).isEqualTo("1.00");
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var results = new ArrayList<Integer>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"hand-over|{}", "return|{\"reason\":\"包装破损\"}"})
    void whatIsCancelledIsNotHandedOver(String move, String body) {
        var redemption = market.redeemed(market.resident("a", 3), market.goods(3, 1));
        market.post(market.staff(), "redemptions/" + redemption + "/cancel", "{}")
                .expectStatus()
                .isOk();

        var refused = market.post(market.staff(), "redemptions/" + redemption + "/" + move, body);

        refused.expectStatus().isEqualTo(409);
        assertThat(market.state(redemption)).isEqualTo("CANCELLED");
    }

    @Test
    void goodsAreRestockedAndWithdrawn() {
        var goods = market.goods(3, 0);
        market.post(market.staff(), "goods/" + goods + "/restock", "{\"items\":4}")
                .expectStatus()
                .isOk();
        assertThat(market.stock(goods)).isEqualTo(4);
        market.post(market.staff(), "goods/" + goods + "/withdraw", "{}")
                .expectStatus()
                .isOk();

        market.redeem(market.resident("a", 3), goods).expectStatus().isEqualTo(409);
        var listed = market.get(market.staff(), "goods?division=" + market.community());
        assertThat(listed.getList("items", Document.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"divisionCode\":\"C\",\"name\":\"\",\"points\":1,\"stock\":1}",
                "{\"divisionCode\":\"C\",\"name\":\"米\",\"points\":-1,\"stock\":1}",
                "{\"divisionCode\":\"C\",\"name\":\"米\",\"points\":1,\"stock\":-1}",
                "{\"divisionCode\":\"C\",\"name\":\"米\",\"points\":1,\"stock\":1001}",
                "{\"divisionCode\":\"C\",\"name\":\"米\",\"points\":1.5,\"stock\":1}",
                "{\"divisionCode\":\"12\",\"name\":\"米\",\"points\":1,\"stock\":1}",
                "nonsense"
            })
    void badGoodsAreNotOffered(String body) {
        market.post(market.staff(), "goods", body.replace("\"C\"", "\"" + market.community() + "\""))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json");
        assertThat(market.get(market.staff(), "goods").getList("items", Document.class))
                .isEmpty();
    }

    @Test
    void nobodyRedeemsInAnothersNameOrSeesTheirs() {
        var goods = market.goods(1, 1);
        var redemption = market.redeemed(market.resident("a", 1), goods);
        var stranger = Token.resident("another-resident");

        market.post(stranger, "redemptions", "{\"goodsId\":\"" + goods + "\",\"subjectKind\":\"MEMBER\"}")
                .expectStatus()
                .isForbidden();
        market.post(stranger, "redemptions", "{\"goodsId\":\"none\",\"subjectKind\":\"RESIDENT\"}")
                .expectStatus()
                .isNotFound();
        market.post(stranger, "redemptions/" + redemption + "/cancel", "{}")
                .expectStatus()
                .isNotFound();
        market.asked(stranger, "redemptions/" + redemption).expectStatus().isNotFound();
        assertThat(own("another-resident", "HELD")).isEmpty();
    }

    private List<Document> own(String resident, String state) {
        return market.get(Token.resident(resident), "redemptions?state=" + state)
                .getList("items", Document.class);
    }
}
