package org.linli.standalone.scenario.stage;

import org.linli.event.RequestKind;

/** What people ask for. */
public enum Matter {
    WATER(RequestKind.HELP, "供水", "楼上水管漏水,家里已经停水一天。"),
    HEATING(RequestKind.HELP, "供热", "室内温度不到十六度,请检查暖气。"),
    LIGHT(RequestKind.COMPLAINT, "照明", "单元门口的路灯不亮,晚上看不清台阶。"),
    RUBBISH(RequestKind.COMPLAINT, "环境卫生", "垃圾桶满了几天没有清运。"),
    PARKING(RequestKind.MEDIATION, "停车", "消防通道被车辆占用,邻里因此争执。"),
    NOISE(RequestKind.MEDIATION, "噪声", "夜间装修噪声,与邻居协商不成。"),
    MEDICINE(RequestKind.ERRAND, "代办", "独居老人,请帮忙取药。"),
    SUBSIDY(RequestKind.ENQUIRY, "社保", "高龄补贴怎样申请?"),
    BENCHES(RequestKind.SUGGESTION, "便民设施", "建议在小广场增加几张长椅。");

    private final RequestKind kind;
    private final String category;
    private final String text;

    Matter(RequestKind kind, String category, String text) {
        this.kind = kind;
        this.category = category;
        this.text = text;
    }

    RequestKind kind() {
        return kind;
    }

    String category() {
        return category;
    }

    String text() {
        return text;
    }
}
