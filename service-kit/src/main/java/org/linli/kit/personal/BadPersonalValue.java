package org.linli.kit.personal;

/** A value that cannot be one of its kind. The message says what such a value looks like, and never the value. */
public final class BadPersonalValue extends IllegalArgumentException {

    BadPersonalValue(String expected) {
        super(expected);
    }
}
