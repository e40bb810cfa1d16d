package org.linli.partymember.exchange;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.partymember.member.Ability;
import org.linli.partymember.unit.LineOfWork;

/**
 * What an offer gives or a need asks for.
 *
 * @param abilities of the people; empty if it is not about any
 * @param line of work; null if it does not matter
 * @param fen money in 1/100 yuan, 0 or more
 * @param people how many hands, 0 or more
 */
public record Listing(
        String title,
        String text,
        Set<Ability> abilities,
        @Nullable LineOfWork line,
        Days days,
        long fen,
        int people) {

    public Listing {
        abilities = Set.copyOf(abilities);
    }
}
