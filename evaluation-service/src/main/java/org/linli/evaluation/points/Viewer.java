package org.linli.evaluation.points;

import java.util.Optional;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;

/** Who asks about points, and how much of them they may see. */
public record Viewer(Caller caller) {

    private static final Role[] STAFF = {
        Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.AUDITOR,
    };

    /**
     * How much of one subject's points: all of one's own, for staff those earned within their division.
     *
     * @throws PointsRefused.NotForYou if nothing at all
     */
    public Scope scopeOn(Subject subject) {
        if (!owns(subject)) {
            return staffScope();
        }
        return switch (subject.kind()) {
            case MEMBER, RESIDENT -> new Scope.Person(subject.id());
            case UNIT -> new Scope.Unit(subject.id());
        };
    }

    /** @throws PointsRefused.NotForYou unless it is the caller */
    public void requireOwn(Subject subject) {
        if (!owns(subject)) {
            throw new PointsRefused.NotForYou();
        }
    }

    private boolean owns(Subject subject) {
        return switch (subject.kind()) {
            case MEMBER -> caller.is(Role.PARTY_MEMBER) && caller.subject().equals(subject.id());
            case RESIDENT -> caller.is(Role.RESIDENT) && caller.subject().equals(subject.id());
            case UNIT -> caller.is(Role.UNIT_ADMIN) && caller.unitId().equals(Optional.of(subject.id()));
        };
    }

    /**
     * Whose boards: a unit's honour is public, people are ranked for the staff of their division only.
     *
     * @throws PointsRefused.NotForYou if none of this kind
     */
    public Scope scopeOnBoards(SubjectKind kind) {
        return switch (kind) {
            case UNIT -> new Scope.Division("");
            case MEMBER, RESIDENT -> staffScope();
        };
    }

    /**
     * The division that a staff role is bound to.
     *
     * @throws PointsRefused.NotForYou if the caller has no such role, or no division
     */
    public Scope.Division staffScope() {
        // A grid worker's division says nothing here: a token of theirs counts for its other roles only.
        if (caller.is(STAFF) && caller.scope() instanceof Scope.Division division) {
            return division;
        }
        throw new PointsRefused.NotForYou();
    }
}
