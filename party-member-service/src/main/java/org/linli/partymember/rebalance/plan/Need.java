package org.linli.partymember.rebalance.plan;

import org.jspecify.annotations.Nullable;
import org.linli.partymember.member.Ability;
import org.linli.partymember.unit.LineOfWork;

/**
 * What a place is short of: an ability, or a line of work, one of the two.
 *
 * @param members how many could be used
 */
public record Need(@Nullable Ability ability, @Nullable LineOfWork lineOfWork, int members) {

    boolean isMetBy(Person person) {
        return ability == null
                ? lineOfWork == person.line()
                : person.abilities().contains(ability);
    }

    /** The name of what is needed. */
    public String name() {
        return ability == null ? String.valueOf(lineOfWork) : ability.name();
    }
}
