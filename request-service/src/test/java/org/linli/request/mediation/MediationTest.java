package org.linli.request.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.OrderFacts;
import org.linli.event.RequestKind;
import org.linli.kit.identity.Role;
import org.linli.kit.personal.vault.Sealed;
import org.linli.request.flow.FlowRefused;
import org.linli.request.order.Act;

class MediationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2026, 12, 20);
    private static final OrderFacts ORDER =
            new OrderFacts(new DivisionCode("140213050001001"), RequestKind.MEDIATION, "c", Channel.APP, "resident-1");
    private static final Sealed FILE = new Sealed(1, Map.of(), Map.of());
    private static final Act ACT = new Act("clerk-1", Role.UNIT_ADMIN, UUID.randomUUID(), NOW);

    private static Mediation open() {
        return Mediation.open("o", ORDER, 2, FILE, ACT).next();
    }

    private static Mediation.Session session(int hour) {
        return new Mediation.Session(NOW.plusSeconds(3600L * hour), "p", "m");
    }

    private static Mediation met() {
        return open().meet(session(0), FILE).next();
    }

    private static Mediation agreed() {
        return met().agree(Set.of(1, 2), LATER, FILE, ORDER, ACT).next();
    }

    @Test
    void nobodyAgreesBeforeTheyHaveMet() {
        assertThatThrownBy(() -> open().agree(Set.of(1, 2), LATER, FILE, ORDER, ACT))
                .isInstanceOf(FlowRefused.IllegalStep.class);
        assertThatThrownBy(() -> open().fail(FILE, ORDER, ACT)).isInstanceOf(FlowRefused.IllegalStep.class);
    }

    @Test
    void everyPartySignsAndNobodyElse() {
        for (var signatures : List.of(Set.of(1), Set.of(1, 3), Set.of(1, 2, 3))) {
            assertThatThrownBy(() -> met().agree(signatures, LATER, FILE, ORDER, ACT))
                    .isInstanceOf(FlowRefused.Unfit.class);
        }
    }

    @Test
    void theSameSessionAgainChangesNothingAndThereAreNotTooMany() {
        var met = met();
        assertThat(met.meet(session(0), FILE).next()).isSameAs(met);
        for (var hour = 1; hour < Mediation.SESSIONS; hour++) {
            met = met.meet(session(hour), FILE).next();
        }
        var full = met;

        assertThatThrownBy(() -> full.meet(session(99), FILE)).isInstanceOf(FlowRefused.IllegalStep.class);
    }

    @Test
    void whatWasAgreedIsFollowedUpOnce() {
        assertThatThrownBy(() -> met().followUp(true, FILE, ORDER, ACT)).isInstanceOf(FlowRefused.IllegalStep.class);

        var breached = agreed().followUp(false, FILE, ORDER, ACT).next();

        assertThat(breached.state().name()).isEqualTo(MediationState.Name.BREACHED);
        assertThat(breached.followUp(false, FILE, ORDER, ACT).next()).isSameAs(breached);
        assertThatThrownBy(() -> breached.followUp(true, FILE, ORDER, ACT)).isInstanceOf(FlowRefused.IllegalStep.class);
    }

    @Test
    void whoOpenedItMayHaveSentItAgain() {
        var open = open();

        assertThat(open.openedAgain(ACT).next()).isSameAs(open);
        assertThatThrownBy(() -> met().openedAgain(ACT)).isInstanceOf(FlowRefused.IllegalStep.class);
    }

    @Test
    void itsFileSaysNothingAsText() {
        var file = MediationFile.of(List.of(new MediationFile.Party("赵虚甲", "15400000001", null)));

        assertThat(file.noted("漏水").agreed("修好").toString()).isEqualTo("MediationFile[***]");
        assertThat(file.parties().toString()).doesNotContain("虚甲");
    }
}
