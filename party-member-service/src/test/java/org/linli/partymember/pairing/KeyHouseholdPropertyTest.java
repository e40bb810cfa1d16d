package org.linli.partymember.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.linli.event.DivisionCode;
import org.linli.event.PairingEvent.HouseholdPairingsChanged;
import org.linli.event.PairingEvent.PairedMember;
import org.linli.kit.store.Change;

/** Whatever is done to a household in whatever order. */
class KeyHouseholdPropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    enum What {
        PAIR,
        END,
        REPLACE,
        MARK,
        UNMARK,
        LEAVE,
        CLOSE
    }

    record Step(What what, String who, String other) {

        Change<Household> on(Household house) {
            var act = new PairingAct(UUID.randomUUID(), NOW);
            return switch (what) {
                case PAIR -> house.pair(new PairedMember(who, "u"), act);
                case END -> house.end(who, "r", act);
                case REPLACE -> house.replace(who, new PairedMember(other, "u"), "r", act);
                case MARK -> house.mark(true, act);
                case UNMARK -> house.mark(false, act);
                case LEAVE -> house.memberLeft(who, act);
                case CLOSE -> house.close(act);
            };
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var who = Arbitraries.of("m1", "m2", "m3", "m4");
        var what = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.of(What.PAIR, What.END, What.REPLACE, What.MARK, What.LEAVE)),
                Tuple.of(2, Arbitraries.of(What.UNMARK)),
                Tuple.of(1, Arbitraries.of(What.CLOSE)));
        return Combinators.combine(what, who, who).as(Step::new).list().ofMaxSize(40);
    }

    @Property
    void aKeyHouseholdIsNeverWithoutAPairing(@ForAll("steps") List<Step> steps) {
        var house = Household.register(
                        new Household.Register("h", new DivisionCode("140213050001"), null, null),
                        false,
                        List.of(),
                        new PairingAct(UUID.randomUUID(), NOW))
                .next();
        for (var step : steps) {
            house = after(house, step);
            assertThat(house.isKey() && house.pairings().isEmpty()).isFalse();
            assertThat(house.paired()).isEqualTo(house.pairings().size());
            assertThat(house.pairings()).extracting(Pairing::memberId).doesNotHaveDuplicates();
            assertThat(house.standing() == Standing.KEY_TO_REPLACE)
                    .isEqualTo(house.isKey() && house.pairings().stream().allMatch(Pairing::isToReplace));
        }
    }

    private static Household after(Household house, Step step) {
        try {
            var change = step.on(house);
            var next = change.next();
            if (next != house) {
                assertThat(next.version()).isEqualTo(house.version() + 1);
                var told = (HouseholdPairingsChanged) change.event().orElseThrow();
                assertThat(told.sequence()).isEqualTo(next.version());
                assertThat(told.paired()).hasSize(next.paired());
            }
            return next;
        } catch (PairingRefused refused) {
            return house;
        }
    }
}
