package org.linli.request.whistle;

/** What can be done with a whistle, as metrics and refusals name it. */
public enum WhistleDeed {
    BLOW("吹哨"),
    ARRIVE("报到"),
    DECLINE("拒绝"),
    JUDGE("认定"),
    REPORT("报告完成"),
    NOTICE("记为逾期"),
    PLAN_TASK("安排联合执法"),
    RECORD_TASK("登记联合执法"),
    CLOSE("办结");

    private final String zh;

    WhistleDeed(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
