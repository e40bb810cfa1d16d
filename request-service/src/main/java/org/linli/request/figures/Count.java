package org.linli.request.figures;

/** What is counted; the name is that of the field in the store. */
enum Count {
    RECEIVED("received"),
    ACCEPTED("accepted"),
    /** Sent to a unit. */
    DISPATCHED("dispatched"),
    /** Taken in hand by the unit within the response window. */
    RESPONDED("responded"),
    HANDLED("handled"),
    /** Answers within the limit. */
    ON_TIME("onTime"),
    /** Answers behind the limit, and orders that ended unanswered behind it. */
    LATE("late"),
    /** Still open behind the limit. */
    OVERDUE("overdue"),
    /** Late, and by a granted appeal not counted against anybody. */
    EXEMPTED("exempted"),
    /** Residents who were reached by a call about the answer. */
    FOLLOWED_UP("followedUp"),
    SOLVED("solved"),
    /** Those of them whose satisfaction counts: the demand was not found to be unreasonable. */
    ASKED("asked"),
    CONTENT("content"),
    RATED("rated"),
    SATISFIED("satisfied");

    private final String field;

    Count(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
