package org.linli.standalone.scenario.file;

/** A scenario file that cannot be played; the message says which part of it, and why. */
public final class BadScenario extends RuntimeException {

    BadScenario(String message) {
        super(message);
    }

    BadScenario(String message, Throwable cause) {
        super(message, cause);
    }
}
