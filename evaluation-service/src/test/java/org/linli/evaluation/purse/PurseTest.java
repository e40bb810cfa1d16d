package org.linli.evaluation.purse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;

class PurseTest {

    private final Purse empty =
            Purse.empty(new Subject(SubjectKind.RESIDENT, "r")).next();

    @Test
    void noMoreIsSpentThanWasEarned() {
        var charged = empty.charge("a", 300, 500).next();

        assertThat(charged.spent()).isEqualTo(300);
        assertThatThrownBy(() -> charged.charge("b", 201, 500))
                .isInstanceOf(NotEnoughPoints.class)
                .hasMessage("costs 2.01, left are 2.00");
        assertThat(charged.charge("b", 200, 500).next().spent()).isEqualTo(500);
    }

    @Test
    void aRedemptionIsChargedOnce() {
        var charged = empty.charge("a", 300, 500).next();
        assertThat(charged.charge("a", 300, 500).next()).isSameAs(charged);
    }

    @Test
    void whatWasGivenBackCanBeSpentAndIsNotChargedAgain() {
        var refunded = empty.charge("a", 300, 300).next().refund("a").next();

        assertThat(refunded.spent()).isZero();
        assertThat(refunded.refund("a").next()).isSameAs(refunded);
        assertThat(refunded.charge("a", 300, 300).next()).isSameAs(refunded);
        assertThat(refunded.charge("b", 300, 300).next().spent()).isEqualTo(300);
    }

    @Test
    void whatWasGivenBackBeforeItWasChargedIsNeverCharged() {
        var refunded = empty.refund("a").next();
        assertThat(refunded.charge("a", 300, 300).next().spent()).isZero();
    }

    @Test
    void whatIsEarnedMayShrinkBelowWhatIsSpent() {
        var charged = empty.charge("a", 300, 300).next();
        assertThatThrownBy(() -> charged.charge("b", 1, 100)).hasMessage("costs 0.01, left are -2.00");
    }
}
