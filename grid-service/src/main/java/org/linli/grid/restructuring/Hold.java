package org.linli.grid.restructuring;

import static java.util.stream.Collectors.toSet;

import org.linli.event.DivisionCode;
import org.linli.grid.division.Division;
import org.linli.grid.division.DivisionRefused;
import org.linli.grid.division.MovingDivisions;
import org.linli.grid.restructuring.plan.Leaver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what a restructuring takes away as it was planned for. */
@Component
class Hold {

    private final MovingDivisions nodes;

    Hold(MovingDivisions nodes) {
        this.nodes = nodes;
    }

    /** From here on nobody changes the leavers or creates anything in them. */
    Mono<Void> take(Restructuring it) {
        var outer = it.plan().outer();
        return Flux.fromIterable(outer)
                .concatMap(leaver -> take(it, leaver))
                .thenMany(Flux.fromIterable(outer))
                .concatMap(leaver -> enclose(it, leaver))
                .thenMany(Flux.fromIterable(it.plan().leavers()))
                .concatMap(leaver -> take(it, leaver))
                .then();
    }

    private Mono<Division> take(Restructuring it, Leaver leaver) {
        return nodes.move(leaver.code(), division -> division.leaving(it.id(), leaver.version()))
                .onErrorMap(DivisionRefused.class, ignored -> new Overtaken(leaver.code()))
                .switchIfEmpty(Mono.error(() -> new Overtaken(leaver.code())));
    }

    /** Whoever has taken a number in a leaver and not stored the child yet finds it withheld; whoever was quicker changes the plan. */
    private Mono<Void> enclose(Restructuring it, Leaver leaver) {
        var planned = it.plan().inner(leaver).stream().map(Leaver::code).collect(toSet());
        return nodes.lastChild(leaver.code())
                .flatMapMany(last -> Flux.range(1, last))
                .map(leaver.code()::child)
                .concatMap(nodes::storedOrWithheld)
                .filter(child -> child.standing() == null || planned.contains(child.code()))
                .map(Division::code)
                .collect(toSet())
                .flatMap(
                        there -> there.equals(planned) ? Mono.<Void>empty() : Mono.error(new Overtaken(leaver.code())));
    }

    /** As if it had never been. */
    Mono<Void> letGo(Restructuring it) {
        return Flux.fromIterable(it.plan().leavers())
                .concatMap(leaver -> nodes.move(leaver.code(), division -> division.staying(it.id(), leaver.version())))
                .then();
    }

    /** Something is no longer as the plan was made for. */
    static final class Overtaken extends RuntimeException {

        private final DivisionCode code;

        private Overtaken(DivisionCode code) {
            super("changed since it was planned: " + code, null, false, false);
            this.code = code;
        }

        DivisionCode code() {
            return code;
        }
    }
}
