package org.linli.grid.restructuring;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.grid.division.Division;
import org.linli.grid.division.DivisionRefused;
import org.linli.grid.division.Divisions;
import org.linli.grid.division.Origin;
import org.linli.grid.division.Origin.Cause;
import org.linli.grid.restructuring.RestructuringState.Withdrawn;
import org.linli.grid.restructuring.plan.Plan;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Gives the command for a restructuring and carries it out. */
@Component
class Restructurer {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final int ATTEMPTS = 5;

    private final Restructurings restructurings;
    private final Divisions divisions;
    private final Steps steps;
    private final RestructuringSettings settings;
    private final Clock clock;

    Restructurer(
            Restructurings restructurings,
            Divisions divisions,
            Steps steps,
            RestructuringSettings settings,
            Clock clock) {
        this.restructurings = restructurings;
        this.divisions = divisions;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Carries out a plan, or goes on with what the same command has begun.
     *
     * @param plan made anew as long as another restructuring of the community is under way
     * @return the restructuring, which readers see by now; or why it cannot be, and then nothing has changed
     */
    Mono<Restructuring> carryOut(String command, Cause cause, @Nullable String remark, Mono<Plan> plan) {
        return restructurings
                .find(command)
                .switchIfEmpty(Mono.defer(() -> ordered(command, cause, remark, plan)))
                .flatMap(steps::carryOut)
                .flatMap(this::outcome);
    }

    private Mono<Restructuring> ordered(String command, Cause cause, @Nullable String remark, Mono<Plan> plan) {
        return plan.publishOn(
                        Schedulers.boundedElastic()) // outlines of many corners take longer than the event loop has
                .flatMap(made -> {
                    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as it is stored
                    var origin = new Origin(command, cause, remark, now);
                    return restructurings.add(Restructuring.ordered(origin, made, now.plus(settings.lease())));
                })
                .retryWhen(Retry.backoff(ATTEMPTS, SOON)
                        .filter(DivisionRefused.UnderWay.class::isInstance)
                        .onRetryExhaustedThrow((ignored, signal) -> signal.failure()));
    }

    private Mono<Restructuring> outcome(Restructuring it) {
        if (!(it.state() instanceof Withdrawn(var obstacle, var code, var ignored))) {
            return Mono.just(it);
        }
        return switch (obstacle) {
            case CODES_EXHAUSTED -> Mono.error(new RestructuringRefused.CodesExhausted(code));
            case CHANGED ->
                divisions
                        .find(code)
                        .map(Division::requireLive) // whoever was quicker may have taken it away
                        .then(Mono.error(new DivisionRefused.UnderWay(code.value())));
        };
    }
}
