package org.linli.standalone.scenario.stage;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every personal value that playing a small scenario sends. */
public final class PeopleOf {

    private PeopleOf() {}

    /**
     * A superset of what is sent.
     *
     * @param units how many units there are
     */
    public static List<String> everyValue(int units, int membersOfEach, int residents) {
        var members = IntStream.range(0, units)
                .boxed()
                .flatMap(unit ->
                        IntStream.range(0, membersOfEach).mapToObj(place -> FictitiousPerson.member(unit, place)));
        var asking = IntStream.range(0, residents).mapToObj(FictitiousPerson::resident);
        return Stream.concat(members, asking)
                .flatMap(person -> Stream.of(person.name(), person.phone(), person.identityNumber()))
                .toList();
    }
}
