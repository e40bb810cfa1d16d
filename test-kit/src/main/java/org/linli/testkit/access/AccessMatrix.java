package org.linli.testkit.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint × every role × {@link Standing}: what a call gets, as a table that is kept in the repository and read by people. A new
 * endpoint without rows, and a changed answer, fail the build.
 */
public final class AccessMatrix {

    private static final String HEADER = "endpoint,role,inside,above,beside,nowhere";

    private final Caller caller;
    private final List<String> roles;
    private final Map<String, Supplier<Attempt>> attempts = new TreeMap<>();

    public AccessMatrix(WebTestClient http, Enum<?>[] roles) {
        this.caller = new Caller(http);
        this.roles = Arrays.stream(roles).map(Enum::name).toList();
    }

    /**
     * Adds an endpoint's rows.
     *
     * @param endpoint such as {@code POST /api/v1/requests/{id}/sign}; for a second kind of ground with its name behind it in brackets
     * @param attempt makes what the call is about; asked again after a call that succeeded
     */
    public AccessMatrix row(String endpoint, Supplier<Attempt> attempt) {
        attempts.put(endpoint, attempt);
        return this;
    }

    /** Adds the rows of the audit trail, which every service has. */
    public AccessMatrix auditRows(String service, Ground ground) {
        var trail = "/api/v1/audit/" + service;
        return row("GET " + trail + "/entries", () -> Attempt.get(ground, trail + "/entries"))
                .row("GET " + trail + "/verification", () -> Attempt.get(ground, trail + "/verification"));
    }

    /** Fails if the service has an endpoint under {@code /api} without rows, or rows under it are about none. */
    public void requireEveryEndpointOf(RequestMappingHandlerMapping mapping) {
        var served = new TreeSet<String>();
        mapping.getHandlerMethods().keySet().forEach(info -> endpoints(info).forEach(served::add));
        var tried = new TreeSet<String>();
        attempts.keySet().stream()
                .map(endpoint -> endpoint.replaceFirst(" \\(.*\\)$", ""))
                .filter(endpoint -> endpoint.contains(" /api/"))
                .forEach(tried::add);
        assertThat(tried).isEqualTo(served);
    }

    private static Stream<String> endpoints(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternsCondition().getPatterns().stream()
                .map(Object::toString)
                .filter(pattern -> pattern.startsWith("/api/"))
                .flatMap(pattern -> methods.stream().map(method -> method + " " + pattern));
    }

    /** Fails if a cell is not as in this table; the table as it is now then lies in {@code target}. */
    public void requireAsIn(Path table) {
        var now = table();
        try {
            Files.writeString(Path.of("target", table.getFileName().toString()), now, UTF_8);
            assertThat(now)
                    .as("%s; what is true now lies in target, to be read before it is copied", table)
                    .isEqualTo(Files.exists(table) ? Files.readString(table, UTF_8) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String table() {
        var rows = attempts.entrySet().stream().flatMap(row -> rows(row.getKey(), row.getValue()));
        return String.join("\n", Stream.concat(Stream.of(HEADER), rows).toList()) + "\n";
    }

    private Stream<String> rows(String endpoint, Supplier<Attempt> attempt) {
        var fresh = new Fresh(attempt);
        return roles.stream().map(role -> row(endpoint, role, fresh));
    }

    private String row(String endpoint, String role, Fresh fresh) {
        var cells = Arrays.stream(Standing.values()).map(standing -> cell(role, standing, fresh));
        return String.join(",", Stream.concat(Stream.of(endpoint, role), cells).toList());
    }

    private String cell(String role, Standing standing, Fresh fresh) {
        var attempt = fresh.get();
        var outcome = caller.outcome(attempt, standing.token(role, attempt.ground()));
        if (outcome.startsWith("2") && !attempt.changesNothing()) {
            fresh.used();
        }
        return outcome;
    }
}
