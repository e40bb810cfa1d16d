package org.linli.evaluation.whatif.trial;

/** How much a what-if may hold in memory, counted in sums and events of about 150 bytes each. */
public final class Room {

    private final long most;
    private long held;

    Room(long most) {
        this.most = most;
    }

    /** There is no room for more: it is better refused than that the service dies of it. */
    public static final class Exceeded extends RuntimeException {

        Exceeded(long most) {
            super("more than " + most + " sums");
        }
    }

    void take(long more) {
        held += more;
        if (held > most) {
            throw new Exceeded(most);
        }
    }

    void giveBack(long less) {
        held -= less;
    }
}
