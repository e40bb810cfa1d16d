package org.linli.standalone.scenario.stage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.event.RequestKind;

/** What is said in requests of each kind, and in their flows. */
final class RequestKinds {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private RequestKinds() {}

    record Words(String category, String text) {}

    static Words matter(RequestKind kind) {
        return switch (kind) {
            case HELP -> new Words("生活求助", "家中水管漏水，请帮忙联系维修。");
            case SUGGESTION -> new Words("小区治理", "建议在小区北门增设错时停车位。");
            case MEDIATION -> new Words("邻里纠纷", "楼上漏水，双方协商未果，请求调解。");
            case ERRAND -> new Words("代买代办", "行动不便，请代买药品。");
            case COMPLAINT -> new Words("环境卫生", "垃圾清运不及时。");
            case ENQUIRY -> new Words("政策咨询", "请问高龄津贴如何办理。");
        };
    }

    static Map<String, Object> session() {
        return Map.of(
                "at", DAY.atTime(6, 0).toInstant(ZoneOffset.UTC),
                "place", "社区调解室",
                "mediator", "mediator-1",
                "note", "双方各自陈述，同意修复。");
    }

    static Map<String, Object> agreement() {
        return Map.of(
                "terms", "一周内修好，费用由责任方承担。",
                "signedBy", List.of(1, 2),
                "followUpOn", DAY.plusMonths(1).toString());
    }

    /** @param frail for whom, if it is not whoever asked */
    static Map<String, Object> handOver(@Nullable FictitiousPerson frail) {
        var body = new HashMap<String, Object>(Map.of("items", "医保卡、现金", "fen", 5_000));
        if (frail != null) {
            body.put("recipient", Map.of("name", frail.name(), "phone", frail.phone(), "need", "行动不便"));
        }
        return body;
    }
}
