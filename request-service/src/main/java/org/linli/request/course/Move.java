package org.linli.request.course;

/** What can be done with an order: the kinds of {@link Deed}, as people and the API call them. */
public enum Move {
    SUBMIT("提交"),
    ACCEPT("受理"),
    REFUSE("不予受理"),
    DISPATCH("派单"),
    SETTLE("指定承办"),
    SIGN("接单"),
    TAKE_IN_HAND("办理"),
    CLAIM("领单"),
    ANSWER("答复"),
    FOLLOW_UP("回访"),
    RATE("评单"),
    CLOSE("办结"),
    RETURN("退单"),
    REOPEN("重办"),
    WITHDRAW("撤回"),
    MERGE("并单"),
    SUPERVISE("督办"),
    URGE("催办"),
    ASSIST("协办"),
    CONTRIBUTE("协办完成"),
    PETITION("申请"),
    DECIDE("审批"),
    RESUME("恢复办理"),
    WARN("预警"),
    ESCALATE("升级");

    private final String zh;

    Move(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
