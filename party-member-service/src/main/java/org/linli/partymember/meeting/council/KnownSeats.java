package org.linli.partymember.meeting.council;

import java.util.List;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.partymember.member.Members;
import org.linli.partymember.unit.Unit;
import org.linli.partymember.unit.Units;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whether there is what a seat is to be given to: any unit, for their names are public, and of members those that the caller sees. */
@Component
public class KnownSeats {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Units units;
    private final Members members;

    KnownSeats(Units units, Members members) {
        this.units = units;
        this.members = members;
    }

    /** Completes if there are all; otherwise refuses with the first that is unknown. */
    public Mono<Void> require(Scope scope, List<Seat> seats) {
        return Flux.fromIterable(seats).concatMap(seat -> require(scope, seat)).then();
    }

    private Mono<?> require(Scope scope, Seat seat) {
        return switch (seat.kind()) {
            case UNIT ->
                units.get(EVERYWHERE, seat.holder())
                        .onErrorMap(NotFound.class, ignored -> new CouncilRefused.UnknownSeat(seat));
            case MEMBER ->
                members.find(scope, seat.holder())
                        .switchIfEmpty(Mono.error(() -> new CouncilRefused.UnknownSeat(seat)));
        };
    }

    /** What a unit is called. */
    public Mono<String> unitName(String unitId) {
        return units.get(EVERYWHERE, unitId)
                .map(Unit::name)
                .onErrorResume(NotFound.class, ignored -> Mono.just(unitId));
    }
}
