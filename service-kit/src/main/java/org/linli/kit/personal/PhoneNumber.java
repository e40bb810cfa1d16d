package org.linli.kit.personal;

import java.util.regex.Pattern;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A telephone number of the mainland: a mobile one of 11 digits, or a landline with its area code. Taken with or without +86,
 * spaces and hyphens; kept as digits.
 */
@JsonDeserialize(using = PhoneNumber.Reader.class)
public final class PhoneNumber extends Personal {

    private static final int LONGEST = 32;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(0(?:10|2\\d|[3-9]\\d\\d))\\d{4,5}(\\d{3})");

    PhoneNumber(String value) {
        super(value);
    }

    /** @throws BadPersonalValue if it is no such number */
    public static PhoneNumber of(String text) {
        var digits = text.length() > LONGEST ? "" : digits(text);
        if (!MOBILE.matcher(digits).matches() && !LANDLINE.matcher(digits).matches()) {
            throw new BadPersonalValue("must be a mobile number of 11 digits, or a landline with its area code");
        }
        return new PhoneNumber(digits);
    }

    private static String digits(String text) {
        var compact = text.replaceAll("[ -]", "");
        if (!compact.startsWith("+86")) {
            return compact;
        }
        var national = compact.substring("+86".length());
        return national.startsWith("1") && national.length() == 11 || national.startsWith("0")
                ? national
                : "0" + national;
    }

    @Override
    public Kind kind() {
        return Kind.PHONE;
    }

    /** 138****1234; a landline keeps its area code and three digits: 0352-****123. */
    @Override
    public String masked() {
        var digits = plain();
        var landline = LANDLINE.matcher(digits);
        return landline.matches()
                ? landline.group(1) + "-****" + landline.group(2)
                : digits.substring(0, 3) + "****" + digits.substring(7);
    }

    static final class Reader extends PersonalReader<PhoneNumber> {
        Reader() {
            super(PhoneNumber.class, PhoneNumber::of);
        }
    }
}
