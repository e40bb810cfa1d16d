package org.linli.request.errand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** Where an errand stands. */
sealed interface ErrandState {

    /** Somebody runs it. */
    @TypeAlias("errand-claimed")
    record Claimed() implements ErrandState {}

    /** They have what they need for it. */
    @TypeAlias("errand-handed-over")
    record HandedOver(HandOver handOver) implements ErrandState {}

    /** It is done. */
    @TypeAlias("errand-done")
    record Done(@Nullable HandOver handOver, Proof proof) implements ErrandState {}

    /** Who asked has said thanks. */
    @TypeAlias("errand-thanked")
    record Thanked(@Nullable HandOver handOver, Proof proof, Instant at, String words) implements ErrandState {}

    /**
     * What was handed over.
     *
     * @param items 1 to 500 characters
     * @param fen money, in 1/100 yuan; 0 or more
     */
    record HandOver(Instant at, String items, long fen) {}

    /**
     * What shows that it was done.
     *
     * @param text 1 to 2,000 characters
     * @param spent money, in 1/100 yuan; 0 or more
     */
    record Proof(Instant at, String text, long spent) {}

    default Name name() {
        return switch (this) {
            case Claimed _ -> Name.CLAIMED;
            case HandedOver _ -> Name.HANDED_OVER;
            case Done _ -> Name.DONE;
            case Thanked _ -> Name.THANKED;
        };
    }

    default @Nullable HandOver given() {
        return switch (this) {
            case Claimed _ -> null;
            case HandedOver(var handOver) -> handOver;
            case Done(var handOver, var _) -> handOver;
            case Thanked(var handOver, var _, var _, var _) -> handOver;
        };
    }

    default @Nullable Proof shown() {
        return switch (this) {
            case Claimed _, HandedOver _ -> null;
            case Done(var _, var proof) -> proof;
            case Thanked(var _, var proof, var _, var _) -> proof;
        };
    }

    /** Names of the states. */
    enum Name {
        CLAIMED,
        HANDED_OVER,
        DONE,
        THANKED
    }
}
