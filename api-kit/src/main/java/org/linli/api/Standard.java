package org.linli.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What all operations have in common; the gateway and the service kit see to it. A header is added to all of them here. */
final class Standard {

    private Standard() {}

    /** Request headers of an operation, by their names among {@link #parameters}. */
    static List<String> headersOf(Endpoint endpoint) {
        var headers = new ArrayList<String>();
        if (endpoint.honoursIfMatch()) {
            headers.add("if-match");
        }
        if (endpoint.takesKey()) {
            headers.add("idempotency-key");
        }
        headers.add("accept-language");
        headers.add("x-request-id");
        return headers;
    }

    static void parameters(ObjectNode into) {
        parameter(into, "cursor", "query", "上一页返回的 nextCursor · nextCursor of the page before")
                .put("type", "string")
                .put("minLength", 1);
        parameter(into, "limit", "query", "每页条数 · items per page")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", 200)
                .put("default", 50);
        header(into, "if-match", "If-Match", "已读到的版本；数据已变化则 412 · the version (ETag) seen; 412 if it has moved on")
                .put("type", "string")
                .put("pattern", "^(\"\\d{1,18}\"|\\*)$");
        header(
                        into,
                        "idempotency-key",
                        "Idempotency-Key",
                        "重发同一请求时使用同一值；24 小时内不重复办理 · the same for a repetition, which is then carried out once")
                .put("type", "string")
                .put("pattern", "^[!-~]{1,128}$");
        header(into, "accept-language", "Accept-Language", "错误说明的语言：zh 或 en · language of problem details")
                .put("type", "string")
                .put("default", "zh");
        header(into, "x-request-id", "X-Request-Id", "请求号，原样返回，便于追查 · returned as given, for tracing")
                .put("type", "string")
                .put("pattern", "^[A-Za-z0-9._-]{1,64}$");
    }

    private static ObjectNode header(ObjectNode into, String key, String name, String text) {
        var schema = parameter(into, key, "header", text);
        ((ObjectNode) into.get(key)).put("name", name);
        return schema;
    }

    private static ObjectNode parameter(ObjectNode into, String key, String in, String text) {
        var parameter = into.putObject(key).put("name", key).put("in", in).put("description", text);
        return parameter.putObject("schema");
    }

    /** Answer headers that operations refer to. */
    static void headers(ObjectNode into) {
        answerHeader(into, "ETag", "版本 · version, for If-Match").put("pattern", "^\"\\d{1,18}\"$");
        answerHeader(into, "Location", "新建资源的地址 · where the new resource is").put("format", "uri-reference");
        answerHeader(into, "Retry-After", "几秒后再试 · seconds to wait").put("pattern", "^\\d+$");
        answerHeader(into, "WWW-Authenticate", "需要的凭证 · what is asked for").put("pattern", "^Bearer");
        answerHeader(into, "X-Request-Id", "请求号，即 traceId · the request's id, the traceId of problems");
    }

    private static ObjectNode answerHeader(ObjectNode into, String name, String text) {
        return into.putObject(name).put("description", text).putObject("schema").put("type", "string");
    }

    static void tokenOrSignature(ArrayNode into) {
        into.addObject().putArray("token");
        into.addObject().putArray("signature");
    }

    static void security(ObjectNode into, boolean partners) {
        if (partners) {
            signature(into.putObject("signature"));
        }
        into.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "RS256；声明 sub、roles、division_scope（区划代码前缀）、unit_id · claims: sub, roles, division_scope (prefix of"
                                + " division codes), unit_id");
    }

    private static void signature(ObjectNode into) {
        into.put("type", "apiKey")
                .put("in", "header")
                .put("name", "Linli-Signature")
                .put(
                        "description",
                        "合作方签名：另需 Linli-Partner、Linli-Key、Linli-Timestamp、Linli-Nonce · a partner's; with the headers Linli-Partner,"
                                + " Linli-Key, Linli-Timestamp and Linli-Nonce");
    }

    /** The schema of RFC 9457 problems. */
    static void problem(ObjectNode into) {
        var schema = into.putObject("Problem").put("type", "object").put("description", "RFC 9457");
        var required = schema.putArray("required");
        List.of("type", "title", "status", "detail", "traceId").forEach(required::add);
        var members = schema.putObject("properties");
        members.putObject("type").put("type", "string").put("pattern", "^urn:linli:problem:[a-z-]+$");
        members.putObject("title").put("type", "string");
        members.putObject("status").put("type", "integer").put("minimum", 400).put("maximum", 599);
        members.putObject("detail").put("type", "string").put("description", "按 Accept-Language · by Accept-Language");
        members.putObject("instance").put("type", "string").put("format", "uri-reference");
        members.putObject("traceId").put("type", "string");
        members.putObject("service").put("type", "string").put("description", "暂不可用的服务 · the service that is away");
        var errors = members.putObject("errors").put("type", "array").putObject("items");
        errors.put("type", "object").putArray("required").add("field").add("reason");
        errors.putObject("properties").putObject("field").put("type", "string");
        ((ObjectNode) errors.get("properties")).putObject("reason").put("type", "string");
    }
}
