package org.linli.evaluation.honour;

import java.util.Objects;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.board.BoardKey;
import org.linli.evaluation.board.Boards;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who has a say about what is on the board. */
@Component
class Residents {

    private final Boards boards;

    Residents(Boards boards) {
        this.boards = boards;
    }

    /** Under what name a caller appeals, and whether it is about them. */
    record Appellant(String id, boolean isSubject) {}

    /** Fails unless it is about them, or they are a resident of the division. */
    Mono<Appellant> appellant(HonourItem item, Caller caller) {
        if (isAbout(item, caller)) {
            return Mono.just(
                    new Appellant(Objects.requireNonNull(item.subject()).id(), true));
        }
        return lives(caller, item.division())
                .filter(Boolean::booleanValue)
                .map(ignored -> new Appellant(caller.subject(), false))
                .switchIfEmpty(Mono.error(HonourRefused.NotTheirs::new));
    }

    static boolean isAbout(HonourItem item, Caller caller) {
        var subject = item.subject();
        if (subject == null) {
            return false;
        }
        return switch (subject.kind()) {
            case MEMBER -> caller.is(Role.PARTY_MEMBER) && caller.subject().equals(subject.id());
            case RESIDENT -> caller.is(Role.RESIDENT) && caller.subject().equals(subject.id());
            case UNIT ->
                caller.is(Role.UNIT_ADMIN)
                        && caller.unitId().filter(subject.id()::equals).isPresent();
        };
    }

    /** As the identity platform says, where it knows; else whoever has earned points there. */
    private Mono<Boolean> lives(Caller caller, DivisionCode division) {
        if (!caller.is(Role.RESIDENT)) {
            return Mono.just(false);
        }
        if (caller.divisionScope()
                .filter(home -> home.startsWith(division.value()))
                .isPresent()) {
            return Mono.just(true);
        }
        var key = new BoardKey(new Subject(SubjectKind.RESIDENT, caller.subject()), Area.of(division), Period.ALL);
        return boards.total(key, new Scope.Person(caller.subject())).map(balance -> balance.entries() > 0);
    }
}
