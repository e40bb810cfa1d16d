package org.linli.partymember.member;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a member who checks in can be counted on for; empty is what they did not speak of. */
record Promise(Optional<Set<Ability>> abilities, Optional<Set<Intention>> intentions) {

    static final Promise NONE = new Promise(Optional.empty(), Optional.empty());

    static Promise of(@Nullable Set<Ability> abilities, @Nullable Set<Intention> intentions) {
        return new Promise(Optional.ofNullable(abilities), Optional.ofNullable(intentions));
    }

    boolean addsTo(Member member) {
        return abilities.filter(said -> !said.equals(member.abilities())).isPresent()
                || intentions.filter(said -> !said.equals(member.intentions())).isPresent();
    }
}
