package org.linli.evaluation.figure;

/** What is counted of a unit. Its {@link #key} is its name in formulas and answers. */
public enum Figure {
    /** It checked in to a community itself (报到). */
    UNIT_CHECK_INS("unitCheckIns", "单位报到"),
    /** Members of it checked in. */
    MEMBER_CHECK_INS("memberCheckIns", "党员报到"),
    /** Confirmed services of it and its members, less those that are disputed. */
    SERVICES("services", "确认的服务"),
    /** Minutes of those. */
    SERVICE_MINUTES("serviceMinutes", "服务分钟"),
    /** Joint meetings that it came to. */
    MEETINGS("meetings", "参加联席会议"),
    /** What it was to do by resolutions of joint meetings. */
    RESOLUTIONS("resolutions", "联席会议决议事项"),
    /** Of these, what was seen to be done. */
    RESOLUTIONS_DONE("resolutionsDone", "办结的决议事项"),
    /** Of these, what had been reported by its deadline. */
    RESOLUTIONS_IN_TIME("resolutionsInTime", "按期办结的决议事项"),
    /** Whistles that called it, less those from which it was excused. */
    WHISTLES("whistles", "吹哨"),
    /** Of these, those to which it came (报到). */
    WHISTLES_ANSWERED("whistlesAnswered", "吹哨报到"),
    /** Of these, those to which it came in time. */
    WHISTLES_IN_TIME("whistlesInTime", "按时报到"),
    /** How often it was appraised when a whistle was closed. */
    WHISTLE_APPRAISALS("whistleAppraisals", "吹哨评价次数"),
    /** The sum of these appraisals, each 1 to 5. */
    WHISTLE_SCORE("whistleScore", "吹哨评价总分"),
    /** Orders that it was given (派单). */
    ORDERS("orders", "派单"),
    /** Answers that it gave. */
    ORDERS_ANSWERED("ordersAnswered", "办理答复"),
    /** Limits for signing, handling or answering that passed, each once; after a reopening they run anew. */
    ORDERS_OVERDUE("ordersOverdue", "超期"),
    /** Ratings of what it did (评单). */
    RATINGS("ratings", "居民评价"),
    /** Of these, those that were satisfied. */
    RATINGS_SATISFIED("ratingsSatisfied", "评价满意"),
    /** Follow-up calls that came through and ended in a verdict (回访). */
    FOLLOW_UPS("followUps", "回访"),
    /** Of these, those in which the unit had contacted the resident (响应). */
    CONTACTED("contacted", "响应"),
    /** Of these, those in which it was solved (解决). */
    SOLVED("solved", "解决"),
    /** Of these, those in which the resident was satisfied (满意). */
    SATISFIED("satisfied", "满意"),
    /** Periodic reports handed in, each once. */
    REPORTS("reports", "提交报告"),
    /** Of these, those handed in in time. */
    REPORTS_IN_TIME("reportsInTime", "按期提交报告"),
    /** Reports that were not there in time. */
    REPORTS_OVERDUE("reportsOverdue", "逾期未交报告");

    private final String key;
    private final String zh;

    Figure(String key, String zh) {
        this.key = key;
        this.zh = zh;
    }

    /** Such as {@code whistlesInTime}. */
    public String key() {
        return key;
    }

    /** What it is called on paper. */
    public String zh() {
        return zh;
    }
}
