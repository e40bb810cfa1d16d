package org.linli.event;

/** A code that does not have the shape it must have. */
public final class MalformedCode extends IllegalArgumentException {

    private final String code;

    public MalformedCode(String code) {
        super("not a division code of 6, 9, 12, 15 or 18 digits: " + code);
        this.code = code;
    }

    /** What was given instead. */
    public String code() {
        return code;
    }
}
