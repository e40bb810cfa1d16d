package org.linli.evaluation.rank;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The rolls that are asked for, in this replica's memory. One that is older than {@link RankSettings#fresh} is called anew in the
 * background while the old one answers; one that nobody has asked for during {@link RankSettings#kept} is called before it answers.
 */
final class RecentRolls {

    private final AsyncLoadingCache<BoardOf, Roll> rolls;
    private final Timer calling;

    RecentRolls(
            Function<BoardOf, Mono<Roll>> caller,
            RankSettings settings,
            MeterRegistry meters,
            Ticker ticker,
            Executor executor) {
        this.calling = Timer.builder("linli.boards.roll")
                .description("How long it takes to read all totals of a board")
                .register(meters);
        this.rolls = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(executor)
                .refreshAfterWrite(settings.fresh())
                .expireAfterWrite(settings.kept())
                .maximumWeight(settings.totals())
                .weigher((BoardOf board, Roll roll) -> 1 + roll.size())
                .buildAsync((board, ignored) -> called(caller.apply(board)));
    }

    private CompletableFuture<@Nullable Roll> called(Mono<Roll> roll) {
        var sample = Timer.start();
        return roll.doOnSuccess(ignored -> sample.stop(calling)).toFuture();
    }

    Mono<Roll> of(BoardOf board) {
        return Mono.fromFuture(() -> rolls.get(board), true); // whoever gives up waiting does not end it for the others
    }
}
