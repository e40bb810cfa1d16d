package org.linli.grid.imports.job;

/** Another worker has taken the job over: whoever hears this stops, and nothing is lost. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeaseLost(String job) {
        super("another worker has taken over " + job, null, false, false);
    }
}
