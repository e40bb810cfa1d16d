package org.linli.partymember.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.PairingEvent.HouseholdPairingsChanged;
import org.linli.event.PairingEvent.PairedMember;

class HouseholdTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final PairedMember FIRST = new PairedMember("m1", "u1");
    private static final PairedMember SECOND = new PairedMember("m2", "u1");
    private static final PairedMember THIRD = new PairedMember("m3", "u2");

    private static PairingAct act() {
        return new PairingAct(UUID.randomUUID(), NOW);
    }

    private static Household household(boolean key, PairedMember... members) {
        var entry = new Household.Register("h", new DivisionCode("140213050001"), "康吉小区", null);
        return Household.register(entry, key, List.of(members), act()).next();
    }

    @Test
    void theLastPairingOfAKeyHouseholdDoesNotEnd() {
        var house = household(true, FIRST, SECOND);

        var one = house.end("m1", "调离", act()).next();

        assertThat(one.paired()).isEqualTo(1);
        assertThatThrownBy(() -> one.end("m2", "调离", act())).isInstanceOf(PairingRefused.KeyNeedsOne.class);
        assertThat(household(false, FIRST).end("m1", "调离", act()).next().paired())
                .isZero();
    }

    @Test
    void aHouseholdWithoutPairingDoesNotBecomeKey() {
        assertThatThrownBy(() -> household(false).mark(true, act())).isInstanceOf(PairingRefused.KeyNeedsOne.class);
        assertThatThrownBy(() -> household(true)).isInstanceOf(PairingRefused.KeyNeedsOne.class);
        assertThat(household(false, FIRST).mark(true, act()).next().standing()).isEqualTo(Standing.KEY);
    }

    @Test
    void oneTakesOverFromAnotherInOneStep() {
        var change = household(true, FIRST).replace("m1", SECOND, "轮换", act());

        assertThat(change.next().pairings()).extracting(Pairing::memberId).containsExactly("m2");
        assertThat(change.next().past())
                .singleElement()
                .extracting("memberId", "reason")
                .containsExactly("m1", "轮换");
        var told = (HouseholdPairingsChanged) change.event().orElseThrow();
        assertThat(told.began()).containsExactly(SECOND);
        assertThat(told.ended()).containsExactly(FIRST);
    }

    @Test
    void whoLeavesAKeyHouseholdAloneHoldsUntilSomebodyTakesOver() {
        var left = household(true, FIRST).memberLeft("m1", act()).next();

        assertThat(left.standing()).isEqualTo(Standing.KEY_TO_REPLACE);
        assertThat(left.paired()).isEqualTo(1);
        assertThatThrownBy(() -> left.end("m1", "调离", act())).isInstanceOf(PairingRefused.KeyNeedsOne.class);

        var taken = left.pair(SECOND, act()).next();

        assertThat(taken.standing()).isEqualTo(Standing.KEY);
        assertThat(taken.pairings()).extracting(Pairing::memberId).containsExactly("m2");
    }

    @Test
    void whoLeavesAHouseholdThatOthersStandByIsGone() {
        assertThat(household(true, FIRST, SECOND).memberLeft("m1", act()).next().pairings())
                .extracting(Pairing::memberId)
                .containsExactly("m2");
        assertThat(household(false, FIRST).memberLeft("m1", act()).next().pairings())
                .isEmpty();
    }

    @Test
    void toPairOrMarkOrLeaveAgainChangesNothing() {
        var house = household(true, FIRST);
        var left = house.memberLeft("m1", act()).next();

        assertThat(house.pair(FIRST, act()).next()).isSameAs(house);
        assertThat(house.mark(true, act()).next()).isSameAs(house);
        assertThat(left.memberLeft("m1", act()).next()).isSameAs(left);
        assertThat(house.memberLeft("m9", act()).next()).isSameAs(house);
    }

    @Test
    void aClosedHouseholdKeepsNothingPersonalAndNobody() {
        var closed = household(true, FIRST).close(act()).next();

        assertThat(closed.personal()).isNull();
        assertThat(closed.pairings()).isEmpty();
        assertThat(closed.scopes()).noneMatch(key -> key.startsWith("member:"));
        assertThatThrownBy(() -> closed.pair(SECOND, act())).isInstanceOf(PairingRefused.Closed.class);
        assertThat(closed.close(act()).next()).isSameAs(closed);
    }

    @Test
    void onlyWhoStandsByItCanEndOrHandOver() {
        assertThatThrownBy(() -> household(true, FIRST).end("m3", "x", act()))
                .isInstanceOf(PairingRefused.NotPaired.class);
        assertThatThrownBy(() -> household(true, FIRST).replace("m3", SECOND, "x", act()))
                .isInstanceOf(PairingRefused.NotPaired.class);
        assertThat(household(true, FIRST, THIRD)
                        .replace("m1", THIRD, "x", act())
                        .next()
                        .pairings())
                .extracting(Pairing::memberId)
                .containsExactly("m3");
    }

    @Test
    void aHouseholdHasRoomForSoManyAndNoMore() {
        var many = IntStream.range(0, Household.MOST_PAIRINGS)
                .mapToObj(i -> new PairedMember("n" + i, "u1"))
                .toArray(PairedMember[]::new);

        assertThatThrownBy(() -> household(false, many).pair(FIRST, act())).isInstanceOf(PairingRefused.TooMany.class);
    }
}
