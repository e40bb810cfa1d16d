package org.linli.request.order;

import java.util.Locale;

/** Name of a state, as people and the API say it. */
public enum Stage {
    SUBMITTED("待派单"),
    DISPATCHED("已派单"),
    SIGNED("已接单"),
    CLAIMED("已领单"),
    ANSWERED("已答复"),
    CLOSED("已办结");

    private final String zh;

    Stage(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }

    /** Under which alias the store keeps states of this name. */
    String alias() {
        return name().toLowerCase(Locale.ROOT);
    }
}
