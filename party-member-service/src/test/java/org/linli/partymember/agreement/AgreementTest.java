package org.linli.partymember.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.CooperationEvent.AgreementEnded;
import org.linli.event.CooperationEvent.AgreementSigned;
import org.linli.event.DivisionCode;
import org.linli.partymember.agreement.AgreementState.Name;
import org.linli.partymember.agreement.AgreementState.Side;
import org.linli.partymember.exchange.Days;

class AgreementTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final UUID ID = UUID.randomUUID();
    private static final Agreement.Terms TERMS = new Agreement.Terms(
            "unit-1", new DivisionCode("140213050001"), "共建", new Days("2026-12-01", "2026-12-31"), List.of());
    /** The first moment of 2027 in Shanghai. */
    private static final Instant OVER = Instant.parse("2026-12-31T16:00:00Z");

    private static Agreement proposed() {
        return Agreement.propose("a", TERMS, Side.COMMUNITY).next();
    }

    private static Agreement current() {
        return proposed().sign(Side.UNIT, ID, NOW).next();
    }

    @Test
    void itHoldsWhenBothSidesHaveSigned() {
        assertThatThrownBy(() -> proposed().sign(Side.COMMUNITY, ID, NOW))
                .isInstanceOf(AgreementRefused.OtherSide.class);

        var signed = proposed().sign(Side.UNIT, ID, NOW);

        assertThat(signed.event()).containsInstanceOf(AgreementSigned.class);
        assertThat(signed.next().sign(Side.COMMUNITY, ID, NOW).next()).isSameAs(signed.next());
    }

    @Test
    void itEndsByItselfWhenItsLastDayIsOverInShanghaiAndNotBefore() {
        var current = current();

        assertThat(current.dueAt()).isEqualTo(OVER);
        assertThat(current.runOut(ID, OVER.minusMillis(1)).next()).isSameAs(current);
        var over = current.runOut(ID, OVER);
        assertThat(over.next().state().name()).isEqualTo(Name.ENDED);
        assertThat(over.event())
                .hasValueSatisfying(
                        event -> assertThat(((AgreementEnded) event).early()).isFalse());
        assertThat(over.next().dueAt()).isNull();
        assertThat(over.next().runOut(ID, OVER).next()).isSameAs(over.next());
    }

    @Test
    void whoEndsItEarlySaysWhyAndOneThatNobodySignedEndsQuietly() {
        var early = current().end("单位撤销", ID, NOW);

        assertThat(early.event())
                .hasValueSatisfying(
                        event -> assertThat(((AgreementEnded) event).early()).isTrue());
        assertThat(proposed().end("不再需要", ID, NOW).event()).isEmpty();
        assertThat(proposed().runOut(ID, OVER).event()).isEmpty();
        assertThatThrownBy(() -> early.next().sign(Side.UNIT, ID, NOW)).isInstanceOf(AgreementRefused.Over.class);
    }
}
