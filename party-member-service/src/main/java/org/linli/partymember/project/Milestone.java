package org.linli.partymember.project;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a project.
 *
 * @param due {@code 2026-12-31}, stored as text
 * @param reachedAt null until it is reached
 */
record Milestone(String name, String due, @Nullable Instant reachedAt) {

    static Milestone ahead(String name, LocalDate due) {
        return new Milestone(name, due.toString(), null);
    }

    boolean isReached() {
        return reachedAt != null;
    }

    Milestone reached(Instant at) {
        return new Milestone(name, due, at);
    }
}
