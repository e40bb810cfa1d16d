package org.linli.standalone.description;

import java.net.http.HttpHeaders;

/** What came back, as it came. */
public record Reply(int status, HttpHeaders headers, String body) {

    /** Its first value, or nothing. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
