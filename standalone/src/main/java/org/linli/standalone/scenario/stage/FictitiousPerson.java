package org.linli.standalone.scenario.stage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Somebody who looks like a person and is nobody: the given name begins with 虚 (made up), the telephone number with 154, which
 * no operator has, the identity number with 99, which is no province.
 *
 * @param phone 11 digits
 * @param identityNumber 18 characters, with the check character of GB 11643
 */
public record FictitiousPerson(String name, String phone, String identityNumber) {

    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "欧阳", "司马", "诸葛");
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    /** So many numbers are left for members below those of residents. */
    private static final int FIRST_RESIDENT = 50_000_000;

    private static final int FIRST_IN_NEED = 40_000_000;

    /** A member of a unit, both by their place, from 0. */
    static FictitiousPerson member(int unit, int place) {
        return of(unit * 1000 + place);
    }

    /** Somebody in need of care, by their number, from 0. */
    static FictitiousPerson inNeed(int number) {
        return of(FIRST_IN_NEED + number);
    }

    /** A resident by their number, from 0. */
    static FictitiousPerson resident(int number) {
        return of(FIRST_RESIDENT + number);
    }

    /** @param number below 100 million; the same person for the same number */
    public static FictitiousPerson of(int number) {
        var surname = SURNAMES.get(number % SURNAMES.size());
        var given = "%03d"
                .formatted(number % 1000)
                .chars()
                .mapToObj(digit -> STEMS.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
        var born = "%d%02d%02d".formatted(1950 + number % 50, 1 + number % 12, 1 + number % 28);
        var body = "99%04d%s%03d".formatted(number / 1000 % 10_000, born, number % 1000);
        return new FictitiousPerson(surname + "虚" + given, "154%08d".formatted(number), body + check(body));
    }

    private static char check(String body) {
        var sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> WEIGHTS[i] * (body.charAt(i) - '0'))
                .sum();
        return CHECKS.charAt(sum % CHECKS.length());
    }

    /** Masked: what tells of a person does not stand in a log. */
    @Override
    public String toString() {
        return "FictitiousPerson[" + name.charAt(0) + "…]";
    }
}
