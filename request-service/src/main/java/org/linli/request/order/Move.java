package org.linli.request.order;

/** What can be done with an order. */
enum Move {
    SUBMIT("提交"),
    DISPATCH("派单"),
    SIGN("接单"),
    CLAIM("领单"),
    ANSWER("答复"),
    RATE("评单"),
    CLOSE("办结");

    private final String zh;

    Move(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
