package org.linli.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void withoutAnythingSaidAllRunsEmbeddedOnTheKnownPorts() {
        var settings = Settings.of(Map.of());

        assertThat(settings.isWhole()).isTrue();
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.address(Part.GATEWAY)).hasToString("http://127.0.0.1:8080");
        assertThat(settings.managementAddress(Part.EVALUATION_SERVICE)).hasToString("http://127.0.0.1:9084");
        assertThat(settings.issuer()).isEqualTo("http://127.0.0.1:8085");
        assertThat(settings.kafkaPort()).isEqualTo(19092);
        assertThat(settings.storePort()).isEqualTo(27217);
        assertThat(settings.kafka()).isEmpty();
    }

    @Test
    void oneShiftMovesEveryPort() {
        var settings = Settings.of(Map.of("LINLI_PORT_SHIFT", "1000"));

        assertThat(settings.port(Part.GRID_SERVICE)).isEqualTo(9081);
        assertThat(settings.managementPort(Part.GRID_SERVICE)).isEqualTo(10081);
        assertThat(settings.kafkaControllerPort()).isEqualTo(20093);
        assertThat(settings.issuer()).isEqualTo("http://127.0.0.1:9085");
    }

    @Test
    void theIssuerAloneNeedsNoBackends() {
        var settings = Settings.of(Map.of("LINLI_PARTS", "issuer", "LINLI_ISSUER", "http://issuer:8085"));

        assertThat(settings.parts()).containsExactly(Part.ISSUER);
        assertThat(settings.needsBackends()).isFalse();
        assertThat(settings.isWhole()).isFalse();
        assertThat(settings.issuer()).isEqualTo("http://issuer:8085");
    }

    @Test
    void anUnknownPartIsNamed() {
        assertThatThrownBy(() -> Settings.of(Map.of("LINLI_PARTS", "gateway, grids")))
                .hasMessageContaining("no part grids")
                .hasMessageContaining("grid-service");
    }

    @Test
    void realBackendsAreUsedAndAnEmptyVariableIsNone() {
        var settings = Settings.of(Map.of("LINLI_MONGODB_URI", "mongodb://db", "LINLI_KAFKA_BOOTSTRAP", " "));

        assertThat(settings.store()).contains("mongodb://db");
        assertThat(settings.kafka()).isEmpty();
    }

    @Test
    void aServiceIsToldWhereItsBackendsAreAndTheGatewayWhereTheServicesAre() {
        var settings = Settings.of(Map.of("LINLI_PORT_SHIFT", "1"));
        var backends = new Backends("k:1", "mongodb://s:2", new Backends.Embedded(Optional.empty(), Optional.empty()));
        var arguments = new PartArguments(settings, Optional.of(backends));

        assertThat(arguments.of(Part.REQUEST_SERVICE))
                .contains(
                        "--server.port=8084",
                        "--management.server.port=9084",
                        "--LINLI_MONGODB_URI=mongodb://s:2",
                        "--LINLI_KAFKA_BOOTSTRAP=k:1",
                        "--linli.events.static-members=true");
        assertThat(arguments.of(Part.GATEWAY))
                .contains("--linli.services.grid-service.url=http://127.0.0.1:8082")
                .noneMatch(argument -> argument.contains("MONGODB"));
        assertThat(arguments.of(Part.ISSUER)).contains("--spring.profiles.active=development");
    }

    @Test
    void aPortThatIsTakenIsNamedBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var shift = taken.getLocalPort() - Part.ISSUER.port();
            var settings = Settings.of(Map.of("LINLI_PARTS", "issuer", "LINLI_PORT_SHIFT", String.valueOf(shift)));

            assertThatThrownBy(() -> Suite.start(settings))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining(taken.getLocalPort() + " (issuer)");
        }
    }
}
