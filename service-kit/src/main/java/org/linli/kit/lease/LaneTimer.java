package org.linli.kit.lease;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks every now and then in which lanes something is due, and serves them in turns until nothing is. */
public final class LaneTimer {

    private static final Logger LOG = LoggerFactory.getLogger(LaneTimer.class);
    private static final int LANES_AT_ONCE = 4;
    private static final int LOOKS = 100;

    /** Lanes in which something falls due meanwhile wait for no more than this. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Turns turns;
    private final List<LaneWork> works;
    private final Clock clock;
    private final int batch;
    private final LaneMeters meters;

    /**
     * The timer of one replica.
     *
     * @param batch pieces of a turn
     * @param term after which a turn is somebody else's, should this replica die over it
     */
    public LaneTimer(
            ReactiveMongoTemplate mongo,
            Clock clock,
            List<LaneWork> works,
            int batch,
            Duration term,
            MeterRegistry meters) {
        this.turns = new Turns(mongo, clock, UUID.randomUUID().toString(), term);
        this.works = works;
        this.clock = clock;
        this.batch = batch;
        this.meters = new LaneMeters(meters);
    }

    /** Carries out everything that is due and that no other replica is about; of very much, the rest next time. */
    @Scheduled(fixedDelayString = "${linli.lease.lane.every:5s}", initialDelayString = "${linli.lease.lane.every:5s}")
    public Mono<Void> run() {
        return Flux.fromIterable(works).flatMap(this::run).then();
    }

    private Mono<Void> run(LaneWork work) {
        return measured(work)
                .thenMany(look(work).repeat(LOOKS).takeUntil(served -> served == 0))
                .then()
                .onErrorResume(away -> {
                    LOG.warn("{} wait for the store: {}", work.name(), away.getMessage());
                    return Mono.empty();
                });
    }

    private Mono<Void> measured(LaneWork work) {
        var now = clock.instant();
        return work.oldest(now)
                .map(oldest -> Duration.between(oldest, now))
                .defaultIfEmpty(Duration.ZERO)
                .doOnNext(waiting -> meters.waiting(work, waiting))
                .then();
    }

    /** How many pieces were served. */
    private Mono<Integer> look(LaneWork work) {
        return Mono.defer(() -> {
            var now = clock.instant();
            return work.lanes(now).collectList().flatMap(lanes -> rounds(work, lanes, now.plus(LOOK_AGAIN)));
        });
    }

    /** Lanes that had more than a batch have another turn when all have had one. */
    private Mono<Integer> rounds(LaneWork work, Collection<String> lanes, Instant until) {
        return round(work, lanes)
                .expand(last -> last.full().isEmpty() || clock.instant().isAfter(until)
                        ? Mono.empty()
                        : round(work, last.full()))
                .map(Round::served)
                .reduce(0, Integer::sum);
    }

    private Mono<Round> round(LaneWork work, Collection<String> lanes) {
        return turns.free(work, lanes)
                .flatMapMany(Flux::fromIterable)
                .flatMap(
                        lane -> serve(work, lane)
                                .map(served -> new Round(served, served < batch ? List.of() : List.of(lane))),
                        LANES_AT_ONCE)
                .reduce(Round.NOTHING, Round::plus);
    }

    private Mono<Integer> serve(LaneWork work, String lane) {
        return turns.take(work, lane)
                .filter(taken -> taken)
                .flatMap(ignored -> work.serve(lane, clock.instant(), batch))
                .delayUntil(ignored -> turns.giveBack(work, lane))
                .doOnNext(served -> meters.served(work, served))
                .onErrorResume(failure -> {
                    LOG.warn("{} of {} wait until its turn has run out: {}", work.name(), lane, failure.toString());
                    meters.failed(work);
                    return Mono.empty();
                });
    }

    /**
     * @param full lanes that had a whole batch
     */
    private record Round(int served, List<String> full) {

        private static final Round NOTHING = new Round(0, List.of());

        private Round plus(Round other) {
            var both = Stream.concat(full.stream(), other.full.stream()).toList();
            return new Round(served + other.served, both);
        }
    }
}
