package org.linli.partymember.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;

class CheckInsTest {

    private static final DivisionCode HOME = new DivisionCode("140213050001");
    private static final DivisionCode AWAY = new DivisionCode("140213050002");
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03.456789Z");

    @Test
    void beforeTheFirstOneNobodyIsAnywhere() {
        var none = CheckIns.none();

        assertThat(none.current()).isEmpty();
        assertThat(none.areAt(HOME)).isFalse();
        assertThat(CheckInView.of(none)).isNull();
    }

    @Test
    void theLastOneHoldsAndTheOthersAreRemembered() {
        var both = CheckIns.none().and(HOME, NOW).and(AWAY, NOW.plusSeconds(1));

        assertThat(both.areAt(AWAY)).isTrue();
        assertThat(both.areAt(HOME)).isFalse();
        assertThat(both.history()).extracting(CheckIn::community).containsExactly(HOME, AWAY);
    }

    @Test
    void aCheckInKnowsItsTimeAsTheStoreKeepsIt() {
        assertThat(new CheckIn(HOME, NOW).at()).isEqualTo("2026-11-22T01:02:03.456Z");
    }

    @Test
    void whoMovesWithoutEndIsStopped() {
        var all = CheckIns.none();
        for (var i = 0; i < CheckIns.LIMIT; i++) {
            all = all.and(i % 2 == 0 ? HOME : AWAY, NOW);
        }
        var full = all;

        assertThatThrownBy(() -> full.and(HOME, NOW))
                .isInstanceOfSatisfying(
                        CheckInRefused.class,
                        refused -> assertThat(refused.problem().slug()).isEqualTo("too-many-check-ins"));
    }
}
