package org.linli.kit.problem;

/** Nothing of this id within the caller's scope. */
public final class NotFound extends Refusal {

    private final String id;

    public NotFound(String id) {
        super("not found: " + id);
        this.id = id;
    }

    @Override
    public Problem problem() {
        return Problem.notFound(id);
    }
}
