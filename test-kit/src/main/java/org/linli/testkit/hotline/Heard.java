package org.linli.testkit.hotline;

import tools.jackson.databind.JsonNode;

/** One call that was taken. */
public record Heard(JsonNode json) {

    /** The order that it is about. */
    public String order() {
        return json.path("orderId").stringValue(json.path("subject").stringValue(""));
    }

    /** The hotline's number of the order; empty for a web-hook. */
    public String number() {
        return json.path("number").stringValue("");
    }

    /** From 1 for each order. */
    public int sequence() {
        return json.path("sequence").asInt(0);
    }

    public String step() {
        return json.path("step").stringValue("");
    }
}
