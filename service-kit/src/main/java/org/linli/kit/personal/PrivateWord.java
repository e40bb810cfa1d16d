package org.linli.kit.personal;

import java.util.regex.Pattern;

/**
 * One of a few words that tell something of somebody, such as a level of care. Documents are counted by its keyed hash: whoever
 * reads the store sees who has the same word, and not which.
 */
public final class PrivateWord extends Personal {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z_]{0,30}");

    PrivateWord(String value) {
        super(value);
    }

    /** @throws BadPersonalValue if it is no word */
    public static PrivateWord of(Enum<?> word) {
        if (!FORM.matcher(word.name()).matches()) {
            throw new BadPersonalValue("must be a word of capitals");
        }
        return new PrivateWord(word.name());
    }

    @Override
    public Kind kind() {
        return Kind.WORD;
    }

    @Override
    public String masked() {
        return "***";
    }
}
