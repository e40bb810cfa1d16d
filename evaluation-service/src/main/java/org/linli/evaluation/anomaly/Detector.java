package org.linli.evaluation.anomaly;

import org.linli.kit.problem.Text;

/** What is looked for. */
enum Detector {
    BURST(new Text("一日内同一规则得分过于频繁", "the same rule gave the same subject points too often on one day")),
    IMPLAUSIBLE_HOURS(new Text("一日内服务时长不合常理", "more service on one day than is plausible")),
    MUTUAL_PRAISE(new Text("相互好评", "two people praise one another again and again"));

    private final Text text;

    Detector(Text text) {
        this.text = text;
    }

    Text text() {
        return text;
    }
}
