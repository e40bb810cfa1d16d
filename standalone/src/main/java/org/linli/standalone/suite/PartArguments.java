package org.linli.standalone.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.standalone.issuer.IssuerApplication;

/** What a part is told on its command line: as if it ran alone, with the environment of the suite. */
final class PartArguments {

    private static final String DRAIN_LIMIT = "3s";
    /** The issuer brings a servlet container along; the services must not take it for their web server. */
    private static final String NOT_FOR_SERVICES = String.join(
            ",",
            "org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration",
            "org.springframework.boot.tomcat.autoconfigure.actuate.web.server"
                    + ".TomcatReactiveManagementContextAutoConfiguration");

    /** Scenarios send as few people's requests as fast as they can. */
    private static final String ROOM_FOR_A_YEAR_IN_A_MINUTE = "--linli.gateway.limits.scale=${LINLI_LIMIT_SCALE:100}";

    private final Settings settings;
    private final Optional<Backends> backends;

    PartArguments(Settings settings, Optional<Backends> backends) {
        this.settings = settings;
        this.backends = backends;
    }

    /** For a part in this JVM. */
    String[] of(Part part) {
        var args = new ArrayList<>(List.of(
                "--spring.main.banner-mode=off",
                "--spring.main.register-shutdown-hook=false", // the suite stops its parts in order
                "--spring.lifecycle.timeout-per-shutdown-phase=" + DRAIN_LIMIT,
                "--LINLI_ISSUER=" + settings.issuer()));
        args.addAll(List.of(addresses(part)));
        switch (part) {
            case ISSUER -> args.addAll(issuer());
            case GATEWAY -> args.add(ROOM_FOR_A_YEAR_IN_A_MINUTE);
            case GRID_SERVICE, PARTY_MEMBER_SERVICE, REQUEST_SERVICE, EVALUATION_SERVICE -> args.addAll(service());
        }
        return args.toArray(String[]::new);
    }

    /** Where it listens, and where it finds the others. */
    String[] addresses(Part part) {
        var args = new ArrayList<>(List.of("--server.port=" + settings.port(part)));
        if (part != Part.ISSUER) {
            args.addAll(List.of(
                    "--server.address=127.0.0.1",
                    "--management.server.address=127.0.0.1",
                    "--management.server.port=" + settings.managementPort(part),
                    "--LINLI_JWKS_URI=" + settings.address(Part.ISSUER) + "/oauth2/jwks"));
        }
        if (part == Part.GATEWAY) {
            Part.SERVICES.forEach(service -> {
                var prefix = "--linli.services." + service.module();
                args.add(prefix + ".url=" + settings.address(service));
                args.add(prefix + ".management-url=" + settings.managementAddress(service));
            });
        }
        return args.toArray(String[]::new);
    }

    private List<String> issuer() {
        return List.of("--spring.profiles.active=" + IssuerApplication.DEVELOPMENT, "--LINLI_DATA=" + settings.data());
    }

    private List<String> service() {
        var args = new ArrayList<>(List.of(
                "--LINLI_PERSONAL_KEYS=" + settings.personalKeys(),
                "--LINLI_PARTNERS=" + settings.partners(),
                "--LINLI_INSTANCE=suite", // the same after every start: there is one of each
                "--linli.events.static-members=true",
                "--management.metrics.use-global-registry=false", // or every service would count for all
                "--spring.autoconfigure.exclude=" + NOT_FOR_SERVICES));
        backends.ifPresent(these -> {
            args.add("--LINLI_MONGODB_URI=" + these.store());
            args.add("--LINLI_KAFKA_BOOTSTRAP=" + these.kafka());
            if (these.embedded().store().isPresent()) {
                // The embedded store serves nobody else while it reads everything in order: only when asked for, then.
                args.add("--linli.verification.every=24h");
            }
        });
        return args;
    }
}
