package org.linli.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.gateway.limit.LimitSettings.Tier;

class RateLimitsTest {

    private static final LimitSettings SETTINGS = new LimitSettings(
            Duration.ofSeconds(10),
            1,
            3,
            4,
            100,
            Map.of("RESIDENT", new Tier(5, 8), "GRID_STAFF", new Tier(10, 100)),
            new Tier(2, 4));

    private final AtomicLong nanos = new AtomicLong(1);
    private final Tiers tiers = new Tiers(SETTINGS);
    private final RateLimits limits = new RateLimits(SETTINGS, clock());

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private Allowance take(String client, String... roles) {
        return limits.take(client, tiers.of(List.of(roles)));
    }

    private long granted(int times, String client, String... roles) {
        return IntStream.range(0, times)
                .filter(_ -> take(client, roles).granted())
                .count();
    }

    @Test
    void whatIsLeftIsCountedDownToNothing() {
        var left = IntStream.range(0, 6)
                .mapToObj(_ -> take("a", "RESIDENT"))
                .map(Allowance::remaining)
                .toList();

        assertThat(left).containsExactly(4L, 3L, 2L, 1L, 0L, 0L);
    }

    @Test
    void whoAsksTooMuchIsToldWhenThereIsMore() {
        granted(5, "a", "RESIDENT");
        pass(Duration.ofMillis(6_001));

        var refused = take("a", "RESIDENT");

        assertThat(refused.granted()).isFalse();
        assertThat(refused.limit()).isEqualTo(5);
        assertThat(refused.resetSeconds()).isEqualTo(4); // 3.999 s, rounded up
    }

    @Test
    void theResetOfARequestThatPassesIsTheEndOfTheWindow() {
        take("a", "RESIDENT");
        pass(Duration.ofSeconds(3));

        assertThat(take("a", "RESIDENT").resetSeconds()).isEqualTo(7);
    }

    @Test
    void withTheNextWindowEverythingIsThereAgainAndNotBefore() {
        granted(5, "a", "RESIDENT");

        pass(Duration.ofMillis(9_999));
        assertThat(granted(9, "a", "RESIDENT")).isZero();
        pass(Duration.ofMillis(1));
        assertThat(granted(9, "a", "RESIDENT")).isEqualTo(5);
    }

    @Test
    void nothingIsSavedUp() {
        take("a", "GRID_STAFF");
        pass(Duration.ofMinutes(5));

        assertThat(granted(99, "a", "GRID_STAFF")).isEqualTo(10);
    }

    @Test
    void oneClientTakesNothingFromAnother() {
        granted(50, "a", "GRID_STAFF");

        assertThat(granted(50, "b", "GRID_STAFF")).isEqualTo(10);
    }

    @Test
    void allClientsOfARoleTogetherHaveALimitToo() {
        granted(5, "a", "RESIDENT");

        assertThat(granted(5, "b", "RESIDENT")).isEqualTo(3);
        assertThat(take("c", "RESIDENT").of()).isEqualTo("role");
        assertThat(take("d", "GRID_STAFF").granted()).isTrue();
    }

    @Test
    void whatARoleHasNoRoomForIsNotHeldAgainstTheClient() {
        granted(5, "a", "RESIDENT");
        granted(3, "b", "RESIDENT");
        granted(20, "c", "RESIDENT");

        pass(Duration.ofSeconds(10));

        assertThat(take("c", "RESIDENT").remaining()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT, 5",
        "resident, 5",
        "GRID-STAFF, 10",
        "GRIDSTAFF, 10",
        "UNHEARD_OF, 2",
    })
    void aRoleHasItsLimitHoweverItIsSpelt(String role, int limit) {
        assertThat(granted(20, "a", role)).isEqualTo(limit);
    }

    @Test
    void whoHasSeveralRolesGetsTheOneThatAllowsMost() {
        assertThat(granted(20, "a", "RESIDENT", "GRID_STAFF", "UNHEARD_OF")).isEqualTo(10);
    }

    @Test
    void whoHasNoRoleIsOneOfTheOthers() {
        assertThat(granted(20, "a")).isEqualTo(2);
    }

    @Test
    void anAddressHasItsOwnLimitAndGetsBackWhatWasNotItsDoing() {
        limits.takeFrom("192.0.2.1");
        limits.takeFrom("192.0.2.1");
        limits.giveBackTo("192.0.2.1");

        assertThat(limits.takeFrom("192.0.2.1").remaining()).isEqualTo(1);
        assertThat(limits.takeFrom("192.0.2.1").granted()).isTrue();
        assertThat(limits.takeFrom("192.0.2.1").granted()).isFalse();
        assertThat(limits.takeFrom("192.0.2.2").granted()).isTrue();
    }

    @Test
    void manyAtOnceGetNoMoreThanOneAfterTheOther() {
        var passed = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .mapToObj(_ -> CompletableFuture.runAsync(
                            () -> passed.addAndGet((int) granted(1000, "a", "GRID_STAFF")), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        assertThat(passed).hasValue(10);
    }

    @Test
    void theMemoryHasAnEnd() {
        var buckets = new Buckets(100, Duration.ofSeconds(10), clock());
        for (var i = 0; i < 10_000; i++) {
            buckets.of("client " + i, 5);
        }

        assertThat(buckets.size()).isLessThanOrEqualTo(100);
    }
}
