package org.linli.testkit.hotline;

/** How the city's system is today. */
public enum Mood {
    /** Takes every call. */
    WELL,
    /** Takes every call, after some seconds. */
    SLOW,
    /** Hangs up without an answer, and has taken nothing. */
    DOWN,
    /** Down every other time. */
    FLAPPING,
    /** Answers 500, and has taken nothing. */
    FAILING,
    /** Answers with a page that sends the caller elsewhere, and has taken nothing. */
    GARBAGE,
    /** Takes the call, and hangs up before it has said so. */
    FORGETFUL;

    /** Whether a call is taken, the so-manieth. */
    boolean takes(int call) {
        return switch (this) {
            case WELL, SLOW, FORGETFUL -> true;
            case DOWN, FAILING, GARBAGE -> false;
            case FLAPPING -> call % 2 == 0;
        };
    }

    /** The status of an answer; 0 to hang up. */
    int status(int call) {
        return switch (this) {
            case WELL, SLOW -> 200;
            case DOWN, FORGETFUL -> 0;
            case FLAPPING -> takes(call) ? 200 : 0;
            case FAILING -> 500;
            case GARBAGE -> 302;
        };
    }
}
