package org.linli.partymember.meeting.council;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.scoped.ScopeKeys;

/**
 * A seat in a council: it has one vote.
 *
 * @param holder id of the unit or of the member
 */
public record Seat(Kind kind, String holder) {

    /** What sits there. */
    public enum Kind {
        UNIT,
        MEMBER
    }

    public static Seat unit(String id) {
        return new Seat(Kind.UNIT, id);
    }

    public static Seat member(String id) {
        return new Seat(Kind.MEMBER, id);
    }

    public boolean belongsToUnit() {
        return kind == Kind.UNIT;
    }

    /** Key of those who speak for it, in the scopes of what they may see. */
    public Stream<String> scope() {
        return switch (kind) {
            case UNIT -> ScopeKeys.unit(holder);
            case MEMBER -> ScopeKeys.member(holder);
        };
    }

    /** The seats that a caller speaks for. */
    public static List<Seat> of(Caller caller) {
        var unit = caller.is(Role.UNIT_ADMIN) ? caller.unitId().map(Seat::unit) : Optional.<Seat>empty();
        var member = caller.is(Role.PARTY_MEMBER) ? Optional.of(member(caller.subject())) : Optional.<Seat>empty();
        return Stream.concat(unit.stream(), member.stream()).toList();
    }
}
