package org.linli.evaluation.appraisal.ballot;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One ballot, as it lies in its box: nothing in it says whose it is, or when it was cast.
 *
 * @param id by which it is found from its receipt
 * @param letters the grade of each nominee, in the order of the nominees
 */
public record Ballot(String id, String letters) {

    /** @param grades one for each nominee, in their order */
    public static Ballot of(String id, List<Grade> grades) {
        return new Ballot(
                id, grades.stream().map(grade -> String.valueOf(grade.letter())).collect(Collectors.joining()));
    }

    /** One for each nominee, in their order. */
    public List<Grade> grades() {
        return letters.chars().mapToObj(letter -> Grade.of((char) letter)).toList();
    }
}
