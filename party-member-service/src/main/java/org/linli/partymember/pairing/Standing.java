package org.linli.partymember.pairing;

/** How a household stands. The names are stored and travel. */
public enum Standing {
    ORDINARY,
    /** 重点户: never without a pairing. */
    KEY,
    /** A key household whose members have all left; they answer for it until somebody takes over. */
    KEY_TO_REPLACE,
    /** It has moved away, or is no longer looked after; nothing personal of it is kept. */
    CLOSED;

    boolean isKey() {
        return switch (this) {
            case KEY, KEY_TO_REPLACE -> true;
            case ORDINARY, CLOSED -> false;
        };
    }
}
