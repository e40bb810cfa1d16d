package org.linli.evaluation.honour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.honour.Appeal.Outcome;
import org.linli.evaluation.honour.HonourItem.Honoured;
import org.linli.evaluation.honour.HonourItem.Told;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

class HonourItemTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final HonourAct PUBLISHER = new HonourAct("publisher", NOW);
    private static final HonourAct SECOND = new HonourAct("second", NOW.plus(DAY));

    private static HonourItem item() {
        var told = new Told(HonourKind.ROLE_MODEL, null, null, null, "身边的榜样", null);
        var subject = new Honoured(SubjectKind.RESIDENT, "r", null);
        var community = new DivisionCode("230307001001");
        return HonourItem.publish(
                        "h", community, told, subject, NOW.plus(DAY.multipliedBy(90)), DAY.multipliedBy(10), PUBLISHER)
                .next();
    }

    private static Appeal appeal(String by, Instant at) {
        return new Appeal(by, false, "情况不实", at, at.plus(DAY.multipliedBy(15)));
    }

    private static HonourItem appealed() {
        return item().appeal(appeal("neighbour", NOW.plus(DAY))).next();
    }

    @Test
    void anAppealThatIsUpheldTakesTheItemDown() {
        var down = appealed().decide(Outcome.UPHELD, "属实", SECOND).next();

        assertThat(down.state()).isEqualTo(new HonourState.TakenDown("second", SECOND.at(), "属实"));
        assertThat(down.isPublic(SECOND.at())).isFalse();
        assertThat(down.appeals()).hasSize(1);
    }

    @Test
    void anAppealThatIsDismissedLeavesItWhereItIs() {
        var shown = appealed().decide(Outcome.DISMISSED, "不实", SECOND).next();

        assertThat(shown.state().name()).isEqualTo(HonourState.Name.SHOWN);
        assertThat(shown.dueAt()).isEqualTo(shown.expiresAt());
        assertThatThrownBy(() -> shown.appeal(appeal("neighbour", NOW.plus(DAY))))
                .isInstanceOf(HonourRefused.AppealedAlready.class);
        assertThat(shown.appeal(appeal("another", NOW.plus(DAY))).next().state().name())
                .isEqualTo(HonourState.Name.APPEALED);
    }

    @Test
    void whoPublishedItDoesNotDecide() {
        assertThatThrownBy(() -> appealed().decide(Outcome.DISMISSED, "不实", PUBLISHER))
                .isInstanceOf(HonourRefused.SamePerson.class);
    }

    @Test
    void anItemCanBeAppealedAsLongAsTheWindowIsOpen() {
        var last = item().appealableUntil();

        assertThat(item().appeal(appeal("neighbour", last)).next().state().name())
                .isEqualTo(HonourState.Name.APPEALED);
        assertThatThrownBy(() -> item().appeal(appeal("neighbour", last.plusMillis(1))))
                .isInstanceOf(HonourRefused.WindowClosed.class);
    }

    @Test
    void oneAppealWaitsAtATimeAndIsNotMadeTwice() {
        var once = appealed();

        assertThat(once.appeal(appeal("neighbour", NOW.plus(DAY))).next()).isSameAs(once);
        assertThatThrownBy(() -> once.appeal(appeal("another", NOW.plus(DAY))))
                .isInstanceOf(HonourRefused.AppealedAlready.class);
    }

    @Test
    void whatIsExpiredIsKeptAndReadByNobody() {
        var over = item().expiresAt();

        assertThat(item().isPublic(over.minusMillis(1))).isTrue();
        assertThat(item().isPublic(over)).isFalse();
        var same = item();
        assertThat(same.expire(over.minusMillis(1)).next()).isSameAs(same);
        var expired = item().expire(over).next();
        assertThat(expired.state().name()).isEqualTo(HonourState.Name.EXPIRED);
        assertThat(expired.expire(over).next()).isSameAs(expired);
        assertThatThrownBy(() -> expired.appeal(appeal("neighbour", over))).isInstanceOf(HonourRefused.class);
    }

    @Test
    void whatIsAppealedIsDecidedFirstAndExpiresThen() {
        var open = appealed();
        assertThat(open.expire(open.expiresAt()).next()).isSameAs(open);
        var late = new HonourAct("second", open.expiresAt());

        assertThat(open.decide(Outcome.DISMISSED, "不实", late).next().state().name())
                .isEqualTo(HonourState.Name.EXPIRED);
    }

    @Test
    void itsStateKnowsNoOtherMoves() {
        var down = item().takeDown("过期", PUBLISHER).next();

        assertThat(down.takeDown("过期", PUBLISHER).next()).isSameAs(down);
        assertThat(down.expire(down.expiresAt()).next()).isSameAs(down);
        assertThatThrownBy(() -> down.appeal(appeal("neighbour", NOW))).isInstanceOf(HonourRefused.IllegalMove.class);
        assertThatThrownBy(() -> item().decide(Outcome.UPHELD, "属实", SECOND))
                .isInstanceOf(HonourRefused.IllegalMove.class);
    }

    @Test
    void whoeverHasAppealedWhatIsTakenDownHasGotWhatTheyAskedFor() {
        var down = appealed().takeDown("失实", PUBLISHER).next();

        assertThat(down.appeals()).extracting(Appeal.Decided::outcome).containsExactly(Outcome.UPHELD);
    }

    @Test
    void consentHoldsUntilItIsWithdrawn() {
        var named = item().consent(true).next();

        assertThat(named.consent(true).next()).isSameAs(named);
        assertThat(named.consent(false).next().consent()).isFalse();
    }
}
