package org.linli.partymember.rebalance.town;

import org.jspecify.annotations.Nullable;
import org.linli.partymember.member.Ability;
import org.linli.partymember.unit.LineOfWork;

/**
 * What a place is short of: an ability, or a line of work, one of the two.
 *
 * @param members how many could be used
 */
public record Need(@Nullable Ability ability, @Nullable LineOfWork lineOfWork, int members) {

    /** Whether that member brings it. */
    public boolean isMetBy(Person person) {
        return ability == null
                ? lineOfWork == person.line()
                : person.abilities().contains(ability);
    }
}
