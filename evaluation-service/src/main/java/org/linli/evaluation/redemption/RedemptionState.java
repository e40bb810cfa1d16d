package org.linli.evaluation.redemption;

/** How far a redemption has got. Those that end in -ING are on their way to what follows, and get there by themselves. */
enum RedemptionState {
    OPENING,
    /** The item is put by and the points are charged. */
    HELD,
    /** Nothing was left, or not enough points: nothing was taken. */
    REFUSED,
    CANCELLING,
    /** Given up before it was fetched; points and item are back. */
    CANCELLED,
    HANDED_OVER,
    RETURNING,
    /** Brought back; points and item are back. */
    RETURNED
}
