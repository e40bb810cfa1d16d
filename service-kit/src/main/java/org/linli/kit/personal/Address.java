package org.linli.kit.personal;

import java.util.regex.Pattern;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Where somebody lives: 2 to 200 characters, on one line. */
@JsonDeserialize(using = Address.Reader.class)
public final class Address extends Personal {

    private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}]{2,200}");
    private static final int SHOWN = 3;

    Address(String value) {
        super(value);
    }

    /** @throws BadPersonalValue if it is too short or too long */
    public static Address of(String text) {
        var address = text.strip();
        if (!FORM.matcher(address).matches()) {
            throw new BadPersonalValue("must be an address of 2 to 200 characters");
        }
        return new Address(address);
    }

    @Override
    public Kind kind() {
        return Kind.ADDRESS;
    }

    /** The estate's first characters at most, never a building or a door: 康吉小***. */
    @Override
    public String masked() {
        var address = plain();
        var shown = address.codePointCount(0, address.length()) > 2 * SHOWN ? SHOWN : 1;
        return address.substring(0, address.offsetByCodePoints(0, shown)) + "***";
    }

    static final class Reader extends PersonalReader<Address> {
        Reader() {
            super(Address.class, Address::of);
        }
    }
}
