package org.linli.partymember.project;

import java.time.Instant;
import java.util.Locale;
import org.springframework.data.annotation.TypeAlias;

/** Where a project stands. */
sealed interface ProjectState {

    /** It is about to take its offer and its need. */
    @TypeAlias("project-forming")
    record Forming() implements ProjectState {}

    /** It has both. */
    @TypeAlias("project-underway")
    record Underway() implements ProjectState {}

    @TypeAlias("project-finished")
    record Finished(String result, Instant at) implements ProjectState {}

    /** It was given up; the offer and the need are free again. */
    @TypeAlias("project-cancelled")
    record Cancelled(String reason, Instant at) implements ProjectState {}

    /** It could not take both, and never came to be. */
    @TypeAlias("project-dissolved")
    record Dissolved(Instant at) implements ProjectState {}

    default Name name() {
        return switch (this) {
            case Forming _ -> Name.FORMING;
            case Underway _ -> Name.UNDERWAY;
            case Finished _ -> Name.FINISHED;
            case Cancelled _ -> Name.CANCELLED;
            case Dissolved _ -> Name.DISSOLVED;
        };
    }

    /** Names of the states. */
    enum Name {
        FORMING,
        UNDERWAY,
        FINISHED,
        CANCELLED,
        DISSOLVED;

        /** The name under which the state is stored. */
        String alias() {
            return "project-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
