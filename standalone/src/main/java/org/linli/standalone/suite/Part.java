package org.linli.standalone.suite;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.evaluation.EvaluationServiceApplication;
import org.linli.gateway.GatewayApplication;
import org.linli.grid.GridServiceApplication;
import org.linli.partymember.PartyMemberServiceApplication;
import org.linli.request.RequestServiceApplication;
import org.linli.standalone.issuer.IssuerApplication;

/** What runs in a Spring context of its own. */
public enum Part {
    ISSUER(IssuerApplication.class, 8085),
    GATEWAY(GatewayApplication.class, 8080),
    GRID_SERVICE(GridServiceApplication.class, 8081),
    PARTY_MEMBER_SERVICE(PartyMemberServiceApplication.class, 8082),
    REQUEST_SERVICE(RequestServiceApplication.class, 8083),
    EVALUATION_SERVICE(EvaluationServiceApplication.class, 8084);

    /** Those with a store and events. */
    static final Set<Part> SERVICES =
            EnumSet.of(GRID_SERVICE, PARTY_MEMBER_SERVICE, REQUEST_SERVICE, EVALUATION_SERVICE);

    private static final int FROM_PORT_TO_MANAGEMENT = 1000;

    private final Class<?> application;
    private final int port;

    Part(Class<?> application, int port) {
        this.application = application;
        this.port = port;
    }

    /**
     * @param names separated by commas, such as {@code issuer,grid-service}; empty for all
     * @throws IllegalArgumentException for a name that nothing has
     */
    static Set<Part> named(String names) {
        if (names.isBlank()) {
            return EnumSet.allOf(Part.class);
        }
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .map(Part::called)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    private static Part called(String name) {
        return Arrays.stream(values())
                .filter(part -> part.module().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + name + "; there are " + names()));
    }

    private static Collection<String> names() {
        return Arrays.stream(values()).map(Part::module).toList();
    }

    /** Its name, and that of its configuration. */
    String module() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Class<?> application() {
        return application;
    }

    /** Where it answers, unless the ports are shifted. */
    int port() {
        return port;
    }

    /** Where its health and metrics are. The issuer has none. */
    int managementPort() {
        return port + FROM_PORT_TO_MANAGEMENT;
    }
}
