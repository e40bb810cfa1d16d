package org.linli.event;

/** How a claim of a micro-wish came to nothing. */
public enum WishReturn {
    /** The member gave it back. */
    GIVEN_BACK,
    /** The community took it away from them. */
    TAKEN_AWAY,
    /** It was not fulfilled in time. */
    TIMED_OUT
}
