package org.linli.evaluation.figure;

/** What is counted of a unit. Its {@link #key} is its name in formulas and answers. */
public enum Figure {
    /** It checked in to a community itself (报到). */
    UNIT_CHECK_INS("unitCheckIns"),
    /** Members of it checked in. */
    MEMBER_CHECK_INS("memberCheckIns"),
    /** Confirmed services of it and its members, less those that are disputed. */
    SERVICES("services"),
    /** Minutes of those. */
    SERVICE_MINUTES("serviceMinutes"),
    /** Joint meetings that it came to. */
    MEETINGS("meetings"),
    /** What it was to do by resolutions of joint meetings. */
    RESOLUTIONS("resolutions"),
    /** Of these, what was seen to be done. */
    RESOLUTIONS_DONE("resolutionsDone"),
    /** Of these, what had been reported by its deadline. */
    RESOLUTIONS_IN_TIME("resolutionsInTime"),
    /** Whistles that called it, less those from which it was excused. */
    WHISTLES("whistles"),
    /** Of these, those to which it came (报到). */
    WHISTLES_ANSWERED("whistlesAnswered"),
    /** Of these, those to which it came in time. */
    WHISTLES_IN_TIME("whistlesInTime"),
    /** How often it was appraised when a whistle was closed. */
    WHISTLE_APPRAISALS("whistleAppraisals"),
    /** The sum of these appraisals, each 1 to 5. */
    WHISTLE_SCORE("whistleScore"),
    /** Orders that it was given (派单). */
    ORDERS("orders"),
    /** Answers that it gave. */
    ORDERS_ANSWERED("ordersAnswered"),
    /** Limits for signing, handling or answering that passed, each once; after a reopening they run anew. */
    ORDERS_OVERDUE("ordersOverdue"),
    /** Ratings of what it did (评单). */
    RATINGS("ratings"),
    /** Of these, those that were satisfied. */
    RATINGS_SATISFIED("ratingsSatisfied"),
    /** Follow-up calls that came through and ended in a verdict (回访). */
    FOLLOW_UPS("followUps"),
    /** Of these, those in which the unit had contacted the resident (响应). */
    CONTACTED("contacted"),
    /** Of these, those in which it was solved (解决). */
    SOLVED("solved"),
    /** Of these, those in which the resident was satisfied (满意). */
    SATISFIED("satisfied"),
    /** Periodic reports handed in, each once. */
    REPORTS("reports"),
    /** Of these, those handed in in time. */
    REPORTS_IN_TIME("reportsInTime"),
    /** Reports that were not there in time. */
    REPORTS_OVERDUE("reportsOverdue");

    private final String key;

    Figure(String key) {
        this.key = key;
    }

    /** Such as {@code whistlesInTime}. */
    public String key() {
        return key;
    }
}
