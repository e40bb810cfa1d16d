package org.linli.testkit.access;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** A call that is legal but for who makes it. */
public record Attempt(Ground ground, HttpMethod method, String uri, MediaType type, String body) {

    public static Attempt get(Ground ground, String uri) {
        return new Attempt(ground, HttpMethod.GET, uri, MediaType.APPLICATION_JSON, "");
    }

    public static Attempt post(Ground ground, String uri, String json) {
        return new Attempt(ground, HttpMethod.POST, uri, MediaType.APPLICATION_JSON, json);
    }

    public static Attempt put(Ground ground, String uri, String json) {
        return new Attempt(ground, HttpMethod.PUT, uri, MediaType.APPLICATION_JSON, json);
    }

    /** The same call with a body of another kind. */
    public Attempt as(MediaType other) {
        return new Attempt(ground, method, uri, other, body);
    }

    boolean changesNothing() {
        return method == HttpMethod.GET;
    }
}
