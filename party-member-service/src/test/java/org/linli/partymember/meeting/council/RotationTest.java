package org.linli.partymember.meeting.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");

    private static Rotation of(String... units) {
        return Rotation.of(Stream.of(units));
    }

    @Test
    void whoHasHadTheChairLeastOftenIsNext() {
        var rotation = of("a", "b", "c").given("a", NOW).given("b", NOW).given("b", NOW);

        assertThat(rotation.next(Set.of())).contains("c");
    }

    @Test
    void ofThoseWhoHaveHadItEquallyOftenItIsWhoseTurnIsTheLongestAgo() {
        var rotation = of("a", "b").given("a", NOW).given("b", NOW.minusSeconds(1));

        assertThat(rotation.next(Set.of())).contains("b");
    }

    @Test
    void whereNothingElseTellsThemApartItIsTheId() {
        assertThat(of("b", "a").next(Set.of())).contains("a");
    }

    @Test
    void whoIsPassedOverComesFirstNextTime() {
        var rotation = of("a", "b", "c").given("a", NOW).takenBack("a").given("b", NOW);

        assertThat(rotation.next(Set.of())).contains("a");
        assertThat(rotation.given("a", NOW).next(Set.of())).contains("c");
    }

    @Test
    void whoJoinsLaterBeginsLevelAndDoesNotCatchUp() {
        var rotation = of("a", "b")
                .given("a", NOW)
                .given("b", NOW)
                .given("a", NOW)
                .given("b", NOW)
                .joinedBy("z");

        assertThat(rotation.next(Set.of())).contains("z");
        assertThat(rotation.given("z", NOW.plusSeconds(1)).next(Set.of())).contains("a");
    }

    @Test
    void nobodyIsNextWhereEverybodyIsPassedOver() {
        assertThat(of("a", "b").next(Set.of("a", "b"))).isEmpty();
        assertThat(of("a", "b").leftBy("a").leftBy("b").next(Set.of())).isEmpty();
    }
}
