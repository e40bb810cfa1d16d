package org.linli.request.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.request.place.Spot;

/** When two requests are held to be the same. */
class MatchTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final DuplicateSettings SETTINGS = new DuplicateSettings(100, Map.of("噪音", 500), 7, 15, 40, 50);
    private static final Spot HERE = new Spot(113.305, 40.005);
    private static final Spot ACROSS_THE_STREET = new Spot(113.306, 40.005); // 85 m
    private static final Spot NEXT_BLOCK = new Spot(113.309, 40.005); // 341 m

    private static Trace trace(String matter, @Nullable Spot spot, Duration later) {
        return new Trace("order-" + later, matter, "140213050001001", spot, NOW.plus(later));
    }

    private static Optional<Match> match(Trace one, Trace other, String text) {
        return Match.of(one, "楼前路灯坏了", other, text, SETTINGS);
    }

    @Test
    void placeMatterTimeAndTextAreNear() {
        var match = match(
                trace("路灯", HERE, Duration.ZERO), trace("路灯", ACROSS_THE_STREET, Duration.ofHours(30)), "路灯坏了好几天");
        assertThat(match).contains(new Match(85, 30, 37));
    }

    @Test
    void fartherThanTheMattersRadiusIsAnotherPlace() {
        var here = trace("路灯", HERE, Duration.ZERO);
        var far = trace("路灯", NEXT_BLOCK, Duration.ofHours(1));
        assertThat(match(here, far, "楼前路灯坏了")).isEmpty();
        assertThat(match(trace("噪音", HERE, Duration.ZERO), trace("噪音", NEXT_BLOCK, Duration.ofHours(1)), "楼前路灯坏了"))
                .isPresent();
    }

    @Test
    void anotherWeekIsAnotherTime() {
        var here = trace("路灯", HERE, Duration.ZERO);
        assertThat(match(here, trace("路灯", HERE, Duration.ofDays(7)), "楼前路灯坏了")).isPresent();
        assertThat(match(here, trace("路灯", HERE, Duration.ofDays(7).plusMillis(1)), "楼前路灯坏了"))
                .isEmpty();
    }

    @Test
    void aTextThatSaysSomethingElseIsAnotherRequest() {
        var here = trace("路灯", HERE, Duration.ZERO);
        assertThat(match(here, trace("路灯", HERE, Duration.ofHours(1)), "希望加装一盏"))
                .isEmpty();
    }

    @Test
    void whereOneNamesNoSpotTheTextHasToBeMoreAlike() {
        var here = trace("路灯", HERE, Duration.ZERO);
        var somewhere = trace("路灯", null, Duration.ofHours(1));
        assertThat(match(here, somewhere, "路灯坏了好几天")).isEmpty();
        assertThat(match(here, somewhere, "楼前路灯坏了！")).contains(new Match(null, 1, 100));
    }

    @Test
    void twoThatMayBeTheSameShareAWord() {
        var here = trace("路灯", HERE, Duration.ZERO);
        for (var other : new Trace[] {
            trace("路灯", ACROSS_THE_STREET, Duration.ofDays(-7)),
            trace("路灯", null, Duration.ofDays(7)),
            trace("路灯", HERE, Duration.ofHours(3))
        }) {
            assertThat(Collections.disjoint(here.wordsNear(SETTINGS), other.words(SETTINGS)))
                    .as("%s", other)
                    .isFalse();
            assertThat(Collections.disjoint(other.wordsNear(SETTINGS), here.words(SETTINGS)))
                    .as("%s", other)
                    .isFalse();
        }
        for (var other : new Trace[] {
            trace("噪音", HERE, Duration.ZERO),
            trace("路灯", NEXT_BLOCK, Duration.ZERO),
            trace("路灯", HERE, Duration.ofDays(9))
        }) {
            assertThat(Collections.disjoint(here.wordsNear(SETTINGS), other.words(SETTINGS)))
                    .as("%s", other)
                    .isTrue();
        }
    }

    @Test
    void ofTwoTheLaterIsTheDuplicate() {
        var first = trace("路灯", HERE, Duration.ZERO);
        var second = trace("路灯", HERE, Duration.ofMillis(1));
        assertThat(first.isBefore(second)).isTrue();
        assertThat(second.isBefore(first)).isFalse();
        var twin = new Trace("order-a", "路灯", "140213050001001", HERE, NOW);
        assertThat(first.isBefore(twin)).isNotEqualTo(twin.isBefore(first));
    }
}
