package org.linli.partymember.exchange;

import java.util.Locale;
import org.springframework.data.annotation.TypeAlias;

/** Whether an offer or a need is still to be had. */
public sealed interface ListingState {

    @TypeAlias("listing-open")
    record Open() implements ListingState {}

    /** A project has it. */
    @TypeAlias("listing-bound")
    record Bound(String projectId) implements ListingState {}

    /** It is no longer meant. */
    @TypeAlias("listing-withdrawn")
    record Withdrawn() implements ListingState {}

    default Name name() {
        return switch (this) {
            case Open _ -> Name.OPEN;
            case Bound _ -> Name.BOUND;
            case Withdrawn _ -> Name.WITHDRAWN;
        };
    }

    /** The state once this project has it; the same if it had it before. */
    default ListingState boundTo(String projectId) {
        return switch (this) {
            case Open _ -> new Bound(projectId);
            case Bound(var other) when other.equals(projectId) -> this;
            case Bound _, Withdrawn _ -> throw new ExchangeRefused.NotOpen(name());
        };
    }

    /** The state once this project has given it up; the same if it did not have it. */
    default ListingState releasedBy(String projectId) {
        return switch (this) {
            case Bound(var other) when other.equals(projectId) -> new Open();
            case Open _, Bound _, Withdrawn _ -> this;
        };
    }

    default ListingState withdrawn() {
        return switch (this) {
            case Open _ -> new Withdrawn();
            case Withdrawn _ -> this;
            case Bound _ -> throw new ExchangeRefused.NotOpen(name());
        };
    }

    /** Names of the states. */
    enum Name {
        OPEN,
        BOUND,
        WITHDRAWN;

        /** The name under which the state is stored. */
        public String alias() {
            return "listing-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
