package org.linli.standalone.client;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call to the API.
 *
 * @param path with its query
 * @param body nothing for a call without one
 */
public record Call(String method, String path, String contentType, byte[] body) {

    private static final String JSON = "application/json";

    /** Reads. */
    public static Call get(String path) {
        return new Call("GET", path, JSON, new byte[0]);
    }

    /** Creates or moves something. */
    public static Call post(String path, Object body) {
        return new Call("POST", path, JSON, JsonMapper.shared().writeValueAsBytes(body));
    }

    /** Moves something where nothing is left to say. */
    public static Call post(String path) {
        return post(path, Map.of());
    }

    /** Replaces. */
    public static Call put(String path, Object body) {
        return new Call("PUT", path, JSON, JsonMapper.shared().writeValueAsBytes(body));
    }

    /** Uploads a table. */
    public static Call postCsv(String path, String csv) {
        return new Call("POST", path, "text/csv; charset=utf-8", csv.getBytes(StandardCharsets.UTF_8));
    }
}
