package org.linli.standalone.client;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param took until all of it was there
 */
public record Answer(Call call, int status, JsonNode body, Duration took) {

    /** Whether it was done. */
    public boolean isGood() {
        return status / 100 == 2;
    }

    /** A text of the body that must be there, such as an id. */
    public String text(String field) {
        return body.required(field).asString();
    }
}
