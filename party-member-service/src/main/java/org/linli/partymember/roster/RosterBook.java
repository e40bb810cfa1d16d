package org.linli.partymember.roster;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.roster.RosterRow.Person;
import org.linli.partymember.unit.LineOfWork;
import org.linli.partymember.unit.Unit;
import reactor.core.publisher.Mono;

/** The rosters as an import writes them. Every write is whole by itself, and repeating it changes nothing. */
interface RosterBook {

    /** The unit of that name, from now on at the latest. */
    Mono<Unit> unit(DivisionCode division, String name, @Nullable LineOfWork lineOfWork);

    /** The id that this person has on rosters, and what they can be found by otherwise. */
    Key key(Unit unit, Person person);

    /** Those of them who are on a roster. */
    Mono<List<Enrolled>> enrolled(Collection<Key> keys);

    /** Puts them on rosters; the ids of those who were on none. */
    Mono<List<String>> enrol(List<Newcomer> newcomers);

    /**
     * What a person can be found by.
     *
     * @param identityHash null if their identity number is not known
     */
    record Key(String id, @Nullable String identityHash) {}

    /** Somebody who is on the roster of a unit. */
    record Enrolled(String id, @Nullable String identityHash, String unitId) {}

    /** Somebody who is to come onto the roster of a unit. */
    record Newcomer(long line, Key key, Unit unit, Person person) {}
}
