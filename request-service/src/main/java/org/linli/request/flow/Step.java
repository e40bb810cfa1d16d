package org.linli.request.flow;

/** What can be done in a flow, as refusals and metrics name it. */
public enum Step {
    OPEN("受理"),
    MEET("调解会"),
    AGREE("达成协议"),
    FAIL("调解不成"),
    FOLLOW_UP("履行回访"),
    SCREEN("筛选"),
    DECIDE("采纳与否"),
    PUBLISH("公示"),
    CLAIM("领办"),
    HAND_OVER("交接"),
    FINISH("办结"),
    THANK("致谢");

    private final String zh;

    Step(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
