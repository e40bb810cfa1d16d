package org.linli.kit.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, before it is put into the reader's language.
 *
 * @param slug stable name; {@code type} is {@code urn:linli:problem:<slug>}
 * @param errors what is wrong with which field; empty where no field is to blame
 */
public record Problem(HttpStatus status, String slug, Text detail, List<FieldError> errors) {

    /** One field and what is wrong with it. */
    public record FieldError(String field, String reason) {}

    /** A problem that no single field is to blame for. */
    public static Problem of(HttpStatus status, String slug, String zh, String en) {
        return new Problem(status, slug, new Text(zh, en), List.of());
    }

    /** The caller cannot see such a thing, whether or not it exists. */
    public static Problem notFound(String id) {
        return of(HttpStatus.NOT_FOUND, "not-found", "找不到：" + id, "Not found: " + id);
    }

    /** 400 on account of one field. */
    public static Problem malformed(String field, String zh, String en) {
        return new Problem(
                HttpStatus.BAD_REQUEST, "malformed-request", new Text(zh, en), List.of(new FieldError(field, en)));
    }
}
