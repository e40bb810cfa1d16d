package org.linli.kit.problem;

/**
 * A refusal that maps to one problem. A feature's refusals are a sealed family of these whose {@code problem()} is one
 * exhaustive switch.
 */
public abstract class Refusal extends RuntimeException {

    protected Refusal(String message) {
        super(message, null, false, false); // a refusal is an answer, not a fault: no stack trace
    }

    /** What the caller is told. */
    public abstract Problem problem();
}
