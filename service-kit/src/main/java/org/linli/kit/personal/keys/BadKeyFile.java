package org.linli.kit.personal.keys;

/** There is no key file, or it cannot be used. A service that holds personal data does not start without one. */
public final class BadKeyFile extends RuntimeException {

    BadKeyFile(String what) {
        super(what);
    }

    BadKeyFile(String what, Throwable cause) {
        super(what, cause);
    }
}
