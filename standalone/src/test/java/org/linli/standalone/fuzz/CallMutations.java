package org.linli.standalone.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Identity;
import org.linli.standalone.description.Draft;
import tools.jackson.databind.JsonNode;

/** Spoils who calls, and what is said in path, query and headers. */
final class CallMutations {

    private static final List<String> SCOPES =
            List.of("", "14", "140213", "140213990", "140213990099", "140213051001", "999999");
    private static final List<String> NO_TOKENS = List.of(
            "Bearer",
            "Bearer x",
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
            "Basic bGlubGk6bGlubGk=",
            "Token",
            "Bearer  a b");
    private static final List<String> LIMITS = List.of("0", "-1", "201", "abc", "1e2", "", "99999999999999999999", "１");
    private static final List<String> CURSORS = List.of("!", "%%%", "====", "a", "\uD83C\uDFE0", "x".repeat(5000));
    private static final List<String> ODD_TEXTS = List.of(
            "..",
            "%00",
            "a/b",
            "\u0000",
            "网格",
            "'; drop",
            "{$ne:1}",
            "x".repeat(3000),
            " ",
            "null",
            "-1",
            "a;b=c",
            "\uD83C\uDFE0");
    private static final List<String> ODD_CODES =
            List.of("1", "12345", "1402130", "14021x", "１４０２１３", "140213 ", "140213990099001001001", "-40213");

    private final SplittableRandom random;
    private final Values values;

    CallMutations(SplittableRandom random, Values values) {
        this.random = random;
        this.values = values;
    }

    List<Mutation> all() {
        return List.of(
                new Mutation("as it is", false, draft -> draft),
                new Mutation("another caller", false, draft -> draft.as(anyone(draft.identity()))),
                new Mutation("a role that may not", true, this::notAllowed),
                new Mutation("no token", true, draft -> draft.as(null)),
                new Mutation("no valid token", true, this::noValidToken),
                new Mutation("odd path", false, draft -> path(draft, values.pick(ODD_TEXTS))),
                new Mutation("another code", false, draft -> path(draft, values.code())),
                new Mutation("bad code", false, draft -> path(draft, values.pick(ODD_CODES))),
                new Mutation("odd query", false, draft -> query(draft, values.pick(ODD_TEXTS))),
                new Mutation("bad code in query", false, draft -> query(draft, values.pick(ODD_CODES))),
                new Mutation("no query", false, draft -> {
                    draft.query().clear();
                    return draft;
                }),
                new Mutation("query twice", false, draft -> {
                    draft.query().addAll(List.copyOf(draft.query()));
                    return draft;
                }),
                new Mutation("bad limit", false, draft -> add(draft, "limit", values.pick(LIMITS))),
                new Mutation("bad cursor", false, draft -> add(draft, "cursor", values.pick(CURSORS))),
                new Mutation("unknown query", false, draft -> add(draft, "no-such", "1")),
                new Mutation("query at random", false, this::described));
    }

    private @Nullable Identity anyone(@Nullable Identity known) {
        var scope = values.pick(SCOPES);
        var roles = Role.values();
        var role = roles[random.nextInt(roles.length)];
        return known == null || random.nextInt(3) == 0
                ? new Identity(role, random.nextBoolean() ? scope : null, "stranger", null)
                : new Identity(role, scope, known.subject(), known.unit());
    }

    private Draft noValidToken(Draft draft) {
        return draft.identity() == null ? draft : header(draft.as(null), "Authorization", values.pick(NO_TOKENS));
    }

    private Draft notAllowed(Draft draft) {
        var allowed = Values.list(draft.operation().node().path("x-allowed-roles")).stream()
                .map(JsonNode::asString)
                .toList();
        var others = Arrays.stream(Role.values())
                .filter(role -> !allowed.contains(role.name()))
                .toList();
        return allowed.isEmpty() ? draft : draft.as(new Identity(values.pick(others), "140213", "stranger", null));
    }

    private static Draft header(Draft draft, String name, String value) {
        draft.headers().put(name, value);
        return draft;
    }

    private static Draft add(Draft draft, String name, String value) {
        draft.query().removeIf(parameter -> parameter.getKey().equals(name));
        draft.query().add(Map.entry(name, value));
        return draft;
    }

    private Draft path(Draft draft, String value) {
        if (!draft.path().isEmpty()) {
            draft.path().put(values.pick(List.copyOf(draft.path().keySet())), value);
        }
        return draft;
    }

    private Draft query(Draft draft, String value) {
        if (!draft.query().isEmpty()) {
            var spoilt = random.nextInt(draft.query().size());
            draft.query().set(spoilt, Map.entry(draft.query().get(spoilt).getKey(), value));
        }
        return draft;
    }

    /** Other values of what the description knows. */
    private Draft described(Draft draft) {
        draft.operation().parameters().stream()
                .filter(parameter -> parameter.path("in").asString().equals("query") && random.nextBoolean())
                .forEach(parameter -> add(
                        draft,
                        parameter.path("name").asString(),
                        values.valid(draft.operation().description(), parameter.path("schema"))
                                .asString()));
        return draft;
    }
}
