package org.linli.request.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.OrderFacts;
import org.linli.event.RequestKind;
import org.linli.kit.identity.Role;
import org.linli.request.errand.ErrandState.HandOver;
import org.linli.request.errand.ErrandState.Proof;
import org.linli.request.flow.FlowRefused;
import org.linli.request.order.Act;

class ErrandTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final OrderFacts ORDER =
            new OrderFacts(new DivisionCode("140213050001001"), RequestKind.ERRAND, "代办", Channel.APP, "resident-1");
    private static final HandOver FIFTY = new HandOver(NOW, "现金", 5_000);

    private static Act by(String actor) {
        return new Act(actor, Role.PARTY_MEMBER, UUID.randomUUID(), NOW);
    }

    private static Errand claimed() {
        return Errand.claimed("o", ORDER, by("m1")).next();
    }

    private static Proof spent(long fen) {
        return new Proof(NOW, "已送到", fen);
    }

    @Test
    void whatIsHandedOverAgainInTheSameWordsChangesNothing() {
        var given = claimed().handOver(FIFTY, null, by("m1")).next();

        assertThat(given.handOver(new HandOver(NOW.plusSeconds(9), "现金", 5_000), null, by("m1"))
                        .next())
                .isSameAs(given);
        assertThatThrownBy(() -> given.handOver(new HandOver(NOW, "医保卡", 0), null, by("m1")))
                .isInstanceOf(FlowRefused.IllegalStep.class);
    }

    @Test
    void allThatWasHandedOverMayBeSpentAndNothingMore() {
        var given = claimed().handOver(FIFTY, null, by("m1")).next();

        assertThat(given.finish(spent(5_000), ORDER, by("m1")).next().state().name())
                .isEqualTo(ErrandState.Name.DONE);
        assertThatThrownBy(() -> given.finish(spent(5_001), ORDER, by("m1"))).isInstanceOf(FlowRefused.Unfit.class);
        assertThatThrownBy(() -> claimed().finish(spent(1), ORDER, by("m1"))).isInstanceOf(FlowRefused.Unfit.class);
    }

    @Test
    void onlyWhoRunsItMayEndIt() {
        assertThatThrownBy(() -> claimed().finish(spent(0), ORDER, by("m2"))).isInstanceOf(FlowRefused.NotYours.class);
    }

    @Test
    void whoGetsTheOrderAfterSomebodyElseBeginsAnew() {
        var given = claimed().handOver(FIFTY, null, by("m1")).next();

        var anew = given.claimedAgain(by("m2")).next();

        assertThat(anew.runner()).isEqualTo("m2");
        assertThat(anew.state().name()).isEqualTo(ErrandState.Name.CLAIMED);
        assertThat(given.claimedAgain(by("m1")).next()).isSameAs(given);
    }

    @Test
    void thanksAreSaidOnceAndNotBeforeItIsDone() {
        assertThatThrownBy(() -> claimed().thank("谢谢", by("resident-1"))).isInstanceOf(FlowRefused.IllegalStep.class);
        var done = claimed().finish(spent(0), ORDER, by("m1")).next();

        var thanked = done.thank("谢谢", by("resident-1")).next();

        assertThat(thanked.thank("谢谢", by("resident-1")).next()).isSameAs(thanked);
        assertThatThrownBy(() -> thanked.thank("再谢", by("resident-1"))).isInstanceOf(FlowRefused.IllegalStep.class);
    }
}
