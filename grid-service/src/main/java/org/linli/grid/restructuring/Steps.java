package org.linli.grid.restructuring;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.division.MovingDivisions;
import org.linli.grid.restructuring.RestructuringState.Done;
import org.linli.grid.restructuring.RestructuringState.Effective;
import org.linli.grid.restructuring.RestructuringState.Followed;
import org.linli.grid.restructuring.RestructuringState.Obstacle;
import org.linli.grid.restructuring.RestructuringState.Planned;
import org.linli.grid.restructuring.RestructuringState.Reserved;
import org.linli.grid.restructuring.RestructuringState.Settled;
import org.linli.grid.restructuring.RestructuringState.Withdrawing;
import org.linli.grid.restructuring.RestructuringState.Withdrawn;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.Change;
import org.linli.kit.store.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries out a restructuring, step by step. Every write can be repeated and then changes nothing, so that whoever comes after a
 * crash begins the step anew; the state is stored after its step.
 */
@Component
class Steps {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Restructurings restructurings;
    private final Divisions divisions;
    private final MovingDivisions nodes;
    private final Hold hold;
    private final Followers followers;
    private final RestructuringSettings settings;
    private final IdSource ids;
    private final Clock clock;

    Steps(
            Restructurings restructurings,
            Divisions divisions,
            MovingDivisions nodes,
            Hold hold,
            Followers followers,
            RestructuringSettings settings,
            IdSource ids,
            Clock clock) {
        this.restructurings = restructurings;
        this.divisions = divisions;
        this.nodes = nodes;
        this.hold = hold;
        this.followers = followers;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Goes on until there is nothing to do at once. The caller's command is its order, not the steps. */
    Mono<Restructuring> carryOut(Restructuring restructuring) {
        return next(restructuring)
                .flatMap(then -> then.isUnderWay() ? carryOut(then) : Mono.just(then))
                .contextWrite(context -> context.delete(CommandId.class));
    }

    private Mono<Restructuring> next(Restructuring it) {
        return switch (it.state()) {
            case Planned _ -> prepare(it);
            case Reserved(var codes) -> bear(it, codes).then(move(it, Restructuring::effective));
            case Effective(var codes) -> settle(it, codes).then(move(it, Restructuring::settled));
            case Settled _ ->
                followers
                        .follow(it)
                        .then(move(it, then -> then.followed(clock.instant().plus(settings.secondLook()))));
            case Followed _ -> followers.follow(it).then(move(it, then -> then.done(clock.instant())));
            case Withdrawing _ -> hold.letGo(it).then(move(it, then -> then.withdrawn(clock.instant())));
            case Done _, Withdrawn _ -> Mono.just(it);
        };
    }

    private Mono<Restructuring> move(Restructuring it, Function<Restructuring, Change<Restructuring>> decide) {
        return Mono.defer(() -> restructurings.change(it.id(), decide));
    }

    private Mono<Restructuring> prepare(Restructuring it) {
        return hold.take(it)
                .then(Mono.defer(() -> numbers(it)))
                .flatMap(given -> given.size() == it.plan().numbers()
                        ? move(it, then -> then.reserved(it.plan().codes(given)))
                        : move(
                                it,
                                then -> then.withdrawing(
                                        Obstacle.CODES_EXHAUSTED, it.plan().parent())))
                .onErrorResume(
                        Hold.Overtaken.class,
                        changed -> move(it, then -> then.withdrawing(Obstacle.CHANGED, changed.code())));
    }

    private Mono<List<DivisionCode>> numbers(Restructuring it) {
        return Flux.range(0, it.plan().numbers())
                .concatMap(i -> divisions
                        .nextChild(EVERYWHERE, it.plan().parent())
                        .contextWrite(new CommandId(it.id() + "/" + i)::in))
                .map(number -> number.code())
                .collectList();
    }

    /** Stores the newcomers, unseen. */
    private Mono<Void> bear(Restructuring it, List<DivisionCode> codes) {
        return Flux.fromStream(it.plan().positions().boxed())
                .concatMap(position -> bear(it, position, codes.get(position)))
                .then();
    }

    private Mono<Void> bear(Restructuring it, int position, DivisionCode code) {
        var newcomer = it.plan().newcomers().get(position);
        var awaited =
                Division.awaited(code, newcomer.name(), newcomer.facts(), newcomer.boundary(), it.birth(position));
        var children = it.plan().childrenOf(position);
        return nodes.add(awaited).then(children == 0 ? Mono.empty() : nodes.reserve(code, children));
    }

    /** Newcomers first, so that whoever hears of the one by one never finds ground that belongs to nobody. */
    private Mono<Void> settle(Restructuring it, List<DivisionCode> codes) {
        return Flux.fromIterable(codes)
                .concatMap(code -> nodes.move(
                        code,
                        division -> division.settled(
                                it.id(), ids.next(), it.origin().at())))
                .thenMany(Flux.fromIterable(it.plan().leavers().reversed()))
                .concatMap(leaver ->
                        nodes.move(leaver.code(), division -> division.retired(it.retired(leaver), ids.next())))
                .then();
    }
}
