package org.linli.standalone.client;

/** Nobody answered, or the one who did is not ready to. */
public final class Unreachable extends RuntimeException {

    public Unreachable(String message) {
        super(message);
    }

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
