package org.linli.partymember.servicerecord.clash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.partymember.servicerecord.clash.Flag.Kind;

class FlagTest {

    private static final ClashSettings SETTINGS = new ClashSettings(120, 500, Duration.ofHours(24));
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Spot DATONG = new Spot(113.30, 40.08);
    private static final Spot TAIYUAN = new Spot(112.55, 37.87);

    private static Stay stay(String id, int fromMinute, int untilMinute, @Nullable Spot spot) {
        return new Stay(id, NOON.plusSeconds(60L * fromMinute), NOON.plusSeconds(60L * untilMinute), spot, spot);
    }

    @Test
    void twoThingsAtOnceAreFlaggedWithTheMinutesOfBoth() {
        assertThat(Flag.between(stay("a", 0, 60, null), stay("b", 45, 90, null), SETTINGS))
                .contains(new Flag(Kind.OVERLAP, "b", 15, null, null));
    }

    @Test
    void anOverlapShorterThanAMinuteCountsAsOne() {
        var second = new Stay("b", NOON.plusSeconds(3599), NOON.plusSeconds(7200), null, null);

        assertThat(Flag.between(stay("a", 0, 60, null), second, SETTINGS))
                .contains(new Flag(Kind.OVERLAP, "b", 1, null, null));
    }

    @Test
    void oneThingRightAfterTheOtherAtTheSamePlaceIsFine() {
        assertThat(Flag.between(stay("a", 0, 60, DATONG), stay("b", 60, 90, DATONG), SETTINGS))
                .isEmpty();
    }

    @Test
    void nobodyGetsToAnotherCityInHalfAnHour() {
        var flag = Flag.between(stay("a", 0, 60, DATONG), stay("b", 90, 120, TAIYUAN), SETTINGS)
                .orElseThrow();

        assertThat(flag.kind()).isEqualTo(Kind.IMPOSSIBLE_TRAVEL);
        assertThat(flag.minutes()).isEqualTo(30);
        assertThat(flag.metres()).isBetween(250_000L, 260_000L);
        assertThat(flag.kilometresPerHour()).isBetween(500L, 520L);
    }

    @Test
    void inFiveHoursTheyDo() {
        assertThat(Flag.between(stay("a", 0, 60, DATONG), stay("b", 360, 400, TAIYUAN), SETTINGS))
                .isEmpty();
    }

    @Test
    void whereNoTimeIsLeftThereIsNoSpeed() {
        assertThat(Flag.between(stay("a", 0, 60, DATONG), stay("b", 60, 90, TAIYUAN), SETTINGS))
                .hasValueSatisfying(flag -> {
                    assertThat(flag.minutes()).isZero();
                    assertThat(flag.kilometresPerHour()).isNull();
                });
    }

    @Test
    void whoLeavesFromElsewhereTravelsFromThere() {
        var drive = new Stay("a", NOON, NOON.plusSeconds(3600), DATONG, TAIYUAN);

        assertThat(Flag.between(drive, stay("b", 65, 90, TAIYUAN), SETTINGS)).isEmpty();
        assertThat(Flag.between(drive, stay("b", 65, 90, DATONG), SETTINGS)).isPresent();
    }

    @Property
    void bothSeeTheSameWhicheverComesFirst(
            @ForAll @IntRange(min = 0, max = 2000) int begin,
            @ForAll @IntRange(min = 1, max = 1440) int length,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = -90, max = 90) double latitude) {
        var one = stay("a", 0, 300, DATONG);
        var other = stay("b", begin, begin + length, new Spot(longitude, latitude));

        var held = Flag.between(one, other, SETTINGS);
        var back = Flag.between(other, one, SETTINGS);

        assertThat(held.map(
                        flag -> new Flag(flag.kind(), "x", flag.minutes(), flag.metres(), flag.kilometresPerHour())))
                .isEqualTo(back.map(
                        flag -> new Flag(flag.kind(), "x", flag.minutes(), flag.metres(), flag.kilometresPerHour())));
    }

    @Property
    void whatIsFlaggedAsTravelWasFasterThanIsPossible(
            @ForAll @IntRange(min = 60, max = 2000) int begin,
            @ForAll @DoubleRange(min = 100, max = 130) double longitude,
            @ForAll @DoubleRange(min = 20, max = 50) double latitude) {
        var flag = Flag.between(
                stay("a", 0, 60, DATONG), stay("b", begin, begin + 10, new Spot(longitude, latitude)), SETTINGS);

        flag.map(Flag::kilometresPerHour).ifPresent(speed -> assertThat(speed).isGreaterThan(120));
    }

    @Test
    void theSameOtherRecordIsHeldAgainstItOnce() {
        var flag = new Flag(Kind.OVERLAP, "b", 15, null, null);
        var flagged = Flags.none().and(flag);

        assertThat(flagged.standing()).isEqualTo(Flags.Standing.FLAGGED);
        assertThat(flagged.and(flag)).isSameAs(flagged);
    }

    @Test
    void evidenceDoesNotGrowWithoutEnd() {
        var flags = Flags.none();
        for (var i = 0; i < 200; i++) {
            flags = flags.and(new Flag(Kind.OVERLAP, "b-" + i, 15, null, null));
        }

        assertThat(flags.list()).hasSize(Flags.KEPT);
    }
}
