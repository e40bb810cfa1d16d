package org.linli.standalone.client;

/** Nobody answered, or the one who did is not ready to. */
public final class Unreachable extends RuntimeException {

    Unreachable(String message) {
        super(message);
    }

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
