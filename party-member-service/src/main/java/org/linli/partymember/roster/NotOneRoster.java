package org.linli.partymember.roster;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/** Both a unit and a division are named, or neither. */
final class NotOneRoster extends Refusal {

    NotOneRoster() {
        super("exactly one of unit and division");
    }

    @Override
    public Problem problem() {
        return Problem.malformed("unit", "unit 与 division 须且只须填写一个", "exactly one of unit and division is needed");
    }
}
