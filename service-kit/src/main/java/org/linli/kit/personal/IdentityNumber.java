package org.linli.kit.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A citizen's identity number of 18 characters, as GB 11643-1999 has it: area, date of birth, sequence, check character. */
@JsonDeserialize(using = IdentityNumber.Reader.class)
public final class IdentityNumber extends Personal {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}(\\d{4})(\\d{2})(\\d{2})\\d{3}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432"; // by the weighted sum modulo 11 (ISO 7064, MOD 11-2)
    private static final int EARLIEST_BIRTH = 1800;

    IdentityNumber(String value) {
        super(value);
    }

    /** @throws BadPersonalValue if it is too long or short, names no date, or its check character is another */
    public static IdentityNumber of(String text) {
        var number = text.toUpperCase(Locale.ROOT);
        if (number.length() != 18 || !namesADate(number) || number.charAt(17) != checkOf(number)) {
            throw new BadPersonalValue("must be an identity number of 18 characters with its check character");
        }
        return new IdentityNumber(number);
    }

    private static boolean namesADate(String number) {
        var parts = FORM.matcher(number);
        try {
            return parts.matches()
                    && LocalDate.of(digits(parts.group(1)), digits(parts.group(2)), digits(parts.group(3)))
                                    .getYear()
                            >= EARLIEST_BIRTH;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int digits(String text) {
        return Integer.parseInt(text);
    }

    /** What the last character must be, by the first seventeen. */
    static char checkOf(String number) {
        var sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> WEIGHTS[i] * Character.digit(number.charAt(i), 10))
                .sum();
        return CHECKS.charAt(sum % 11);
    }

    @Override
    public Kind kind() {
        return Kind.IDENTITY_NUMBER;
    }

    /** The first three and the last one stay: neither the county nor the date of birth. */
    @Override
    public String masked() {
        var number = plain();
        return number.substring(0, 3) + "*".repeat(14) + number.substring(17);
    }

    static final class Reader extends PersonalReader<IdentityNumber> {
        Reader() {
            super(IdentityNumber.class, IdentityNumber::of);
        }
    }
}
