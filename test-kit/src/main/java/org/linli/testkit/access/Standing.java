package org.linli.testkit.access;

import java.util.Set;
import org.linli.testkit.Token;

/** How a caller stands to the ground. Every claim goes with every role, so that one which lends nothing is seen to lend nothing. */
enum Standing {
    /** The owner, the unit's admin, staff of the division itself. */
    INSIDE,
    /** Staff of the whole district; a stranger without a unit. */
    ABOVE,
    /** Staff of another community, another unit's admin, a stranger. */
    BESIDE,
    /** Nobody's staff, nobody's admin, a stranger. */
    NOWHERE;

    private static final int DISTRICT_DIGITS = 6;
    private static final Set<String> PERSONS = Set.of("RESIDENT", "PARTY_MEMBER");

    Token token(String role, Ground ground) {
        var isOwner = this == INSIDE && PERSONS.contains(role);
        var token = Token.of(role).subject(isOwner ? ground.owner() : "a-stranger");
        return switch (this) {
            case INSIDE -> token.scope(ground.division()).with("unit_id", ground.unit());
            case ABOVE -> token.scope(ground.division().substring(0, DISTRICT_DIGITS));
            case BESIDE -> token.scope(ground.beside()).with("unit_id", "another-unit");
            case NOWHERE -> token;
        };
    }
}
