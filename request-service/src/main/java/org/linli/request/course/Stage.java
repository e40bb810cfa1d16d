package org.linli.request.course;

import java.util.Locale;

/** Name of a state, as people and the API say it. */
public enum Stage {
    SUBMITTED("待受理"),
    ACCEPTED("已受理"),
    REFUSED("不予受理"),
    DISPATCHED("已派单"),
    SIGNED("已接单"),
    IN_HAND("办理中"),
    CLAIMED("已领单"),
    RETURNED("已退单"),
    REFERRED("联席会议"),
    SUSPENDED("已挂起"),
    ANSWERED("已答复"),
    FOLLOWED_UP("已回访"),
    CLOSED("已办结"),
    WITHDRAWN("已撤回"),
    MERGED("已并单");

    private final String zh;

    Stage(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }

    /** Under which alias the store keeps states of this name. */
    public String alias() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
