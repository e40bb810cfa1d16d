package org.linli.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.kit.page.Paging;
import tools.jackson.databind.node.ObjectNode;

/** Which problems an operation may answer with: what its parameters imply, and what the service's texts add. */
final class Problems {

    static final List<String> OF_SIGNATURES =
            List.of("signature-invalid", "signature-expired", "nonce-replayed", "unknown-partner", "two-credentials");

    private record Known(int status, String text) {}

    private final Map<String, Known> known = new TreeMap<>();

    Problems(ServiceTexts texts) {
        know("malformed-request", 400, "格式有误，errors 指出字段 · malformed; errors names the fields");
        know("text-too-long", 400, "文字过长，errors 指出字段 · a text is too long; errors names the fields");
        know("page-too-large", 400, "每页最多 200 条 · a page holds at most 200");
        know("malformed-code", 400, "区划代码有误 · not a division code");
        know("unauthenticated", 401, "需要有效的访问令牌 · a valid token is needed");
        know("signature-invalid", 401, "签名无效 · the signature is not good");
        know("signature-expired", 401, "时间戳相差超过五分钟 · the timestamp is off by more than five minutes");
        know("nonce-replayed", 401, "随机数已使用过 · the nonce was used before");
        know("unknown-partner", 401, "未知的合作方 · no such partner");
        know("two-credentials", 401, "令牌与签名不能同时使用 · either a token or a signature");
        know("forbidden", 403, "角色无权 · not for your roles");
        know("out-of-scope", 403, "超出管辖范围 · outside your scope");
        know("headers-too-large", 431, "请求头过大 · the headers are too large");
        know("not-found", 404, "在您的范围内没有 · nothing of the kind within your scope");
        know("request-timeout", 408, "请求体未及时送达 · the body did not arrive in time");
        know("conflict", 409, "与他人同时修改 · someone else was quicker");
        know("address-too-long", 414, "请求地址过长 · the address is too long");
        know("precondition-failed", 412, "与 If-Match 不符 · no longer at If-Match");
        know("body-too-large", 413, "请求体过大 · the body is too large");
        know("unsupported-media-type", 415, "内容类型不对 · not the media type that is read here");
        know("idempotency-key-reused", 422, "该 Idempotency-Key 已用于另一请求 · the key belongs to another request");
        know("too-many-requests", 429, "请求过于频繁 · too many requests");
        know("service-unavailable", 503, "暂不可用 · away for the moment");
        know("gateway-timeout", 504, "服务未及时答复 · the service did not answer in time");
        texts.problems()
                .properties()
                .forEach(own -> know(
                        own.getKey(),
                        own.getValue().required("status").asInt(),
                        ServiceTexts.bilingual(own.getValue())));
    }

    private void know(String slug, int status, String text) {
        known.put(slug, new Known(status, text));
    }

    void describe(Endpoint endpoint, List<String> own, ObjectNode responses, ObjectNode shared) {
        var slugs = new ArrayList<>(implied(endpoint));
        slugs.addAll(own);
        slugs.stream()
                .distinct()
                .sorted()
                .collect(Collectors.groupingBy(slug -> find(slug).status(), TreeMap::new, Collectors.toList()))
                .forEach((status, several) -> responses
                        .putObject(status.toString())
                        .put("$ref", "#/components/responses/" + shared(status, several, shared)));
    }

    private Known find(String slug) {
        var found = known.get(slug);
        if (found == null) {
            throw new IllegalStateException("nobody has said what the problem " + slug + " is");
        }
        return found;
    }

    private static List<String> implied(Endpoint endpoint) {
        var slugs = new ArrayList<>(List.of(
                "malformed-request",
                "unauthenticated",
                "forbidden",
                "too-many-requests",
                "service-unavailable",
                "gateway-timeout"));
        if (endpoint.namesDivision()) {
            slugs.add("malformed-code");
            if (endpoint.knowsCaller()) {
                slugs.add("out-of-scope");
            }
        }
        if (endpoint.path().contains("{")) {
            slugs.add("not-found");
        }
        slugs.addAll(List.of("address-too-long", "headers-too-large"));
        if (endpoint.honoursIfMatch()) {
            slugs.add("precondition-failed");
        }
        if (endpoint.asks(Paging.class)) {
            slugs.add("page-too-large");
        }
        if (endpoint.takesKey()) {
            slugs.add("idempotency-key-reused");
        }
        if (endpoint.writes()) {
            slugs.add("conflict");
        }
        if (endpoint.hasBody()) {
            slugs.addAll(List.of("request-timeout", "body-too-large"));
        }
        if (endpoint.body().findAny().isPresent()) {
            slugs.addAll(List.of("text-too-long", "unsupported-media-type"));
        }
        return slugs;
    }

    private String shared(int status, List<String> slugs, ObjectNode shared) {
        var name = status + "." + String.join(".", slugs);
        if (!shared.has(name)) {
            var text =
                    slugs.stream().map(slug -> slug + ": " + find(slug).text()).collect(Collectors.joining("; "));
            describe(shared.putObject(name).put("description", text), status, slugs);
        }
        return name;
    }

    private static void describe(ObjectNode response, int status, List<String> slugs) {
        var headers = response.putObject("headers");
        header(headers, "X-Request-Id");
        if (status == 401) {
            header(headers, "WWW-Authenticate");
        }
        if (status == 503 || status == 429) {
            header(headers, "Retry-After");
        }
        var schema = response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema");
        var parts = schema.putArray("allOf");
        parts.addObject().put("$ref", "#/components/schemas/Problem");
        var types = parts.addObject().putObject("properties").putObject("type").putArray("enum");
        slugs.forEach(slug -> types.add("urn:linli:problem:" + slug));
    }

    private static void header(ObjectNode headers, String name) {
        headers.putObject(name).put("$ref", "#/components/headers/" + name);
    }
}
