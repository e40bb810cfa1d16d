package org.linli.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.event.GridKind;
import org.linli.kit.identity.Role;
import org.linli.standalone.StandaloneApplication;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import org.linli.standalone.client.Refused;
import org.linli.standalone.client.Unreachable;
import org.linli.standalone.client.Workers;
import org.linli.standalone.sample.DistrictImport;
import org.linli.standalone.sample.GridCounts;
import org.linli.standalone.sample.GridImport;
import org.linli.standalone.sample.GridLayout;
import org.linli.standalone.sample.SampleDistrict;

/** kill -9 of the suite, in the middle of the work. */
class KillIT {

    private static final int BEFORE_THE_KILL = 150;
    private static final int AT_ONCE = 4;
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Identity RESIDENT = Identity.resident("resident-demo");

    @TempDir
    Path data;

    private final int shift = TestPorts.shift();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void everyAcknowledgedOrderIsThereAfterAStart() throws Exception {
        var grid = submitUntilKilled();

        try (var process = up();
                var gateway = ready()) {
            process.requireAlive();

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
            assertThat(acknowledged)
                    .allMatch(id ->
                            gateway.find(RESIDENT, "/api/v1/requests/" + id).isPresent());
            assertThat(gateway.send(RESIDENT, submission(grid)).status()).isEqualTo(201);
            assertThat(figuresOf(gateway)).isGreaterThanOrEqualTo(acknowledged.size() + 1);
        }
    }

    private String submitUntilKilled() throws Exception {
        try (var process = up();
                var gateway = ready()) {
            var grid = aGrid(gateway);
            acknowledged.add(gateway.sendOnceKnown(RESIDENT, submission(grid)).text("id"));
            var enough = new CountDownLatch(BEFORE_THE_KILL);
            var submitters = Thread.ofVirtual()
                    .start(() -> new Workers(AT_ONCE)
                            .forEach(List.of(1, 2, 3, 4), ignored -> submitForEver(gateway, grid, enough)));
            assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
            process.kill();
            gateway.close();
            submitters.join();
            return grid;
        }
    }

    /** Until nobody answers any more. */
    private void submitForEver(Gateway gateway, String grid, CountDownLatch enough) {
        try {
            while (true) {
                acknowledged.add(gateway.send(RESIDENT, submission(grid)).text("id"));
                enough.countDown();
            }
        } catch (Unreachable | Refused killed) {
            // as it must come
        }
    }

    private static Call submission(String grid) {
        return Call.post(
                "/api/v1/requests",
                Map.of(
                        "kind", "HELP",
                        "category", "供水",
                        "text", "停水。",
                        "channel", "APP",
                        "gridCode", grid));
    }

    private static String aGrid(Gateway gateway) {
        var district = SampleDistrict.of("230307");
        var list = district.list().first(1, 1);
        new DistrictImport(gateway).load(district, list);
        var layout = new GridLayout(district, list.communities(), new GridCounts(Map.of(GridKind.BASIC, 1), 0));
        return new GridImport(gateway)
                .ensure(list.communities().getFirst(), layout.gridsOf(0))
                .getFirst();
    }

    private static long figuresOf(Gateway gateway) {
        var admin = Identity.staff(Role.DISTRICT_ADMIN, "230307");
        return gateway.send(admin, Call.get("/api/v1/request-figures?division=230307"))
                .body()
                .path("received")
                .asLong();
    }

    private Settings settings() {
        return Settings.of(environment());
    }

    private Map<String, String> environment() {
        return Map.of(
                "LINLI_DATA", data.toString(), "LINLI_PORT_SHIFT", String.valueOf(shift), "LINLI_SAMPLE", "false");
    }

    private JavaProcess up() {
        return JavaProcess.start(
                Path.of("target/it/suite.log"),
                environment(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                StandaloneApplication.class.getName(),
                "up");
    }

    private Gateway ready() throws InterruptedException {
        var gateway = new Gateway(settings().address(Part.GATEWAY), settings().address(Part.ISSUER));
        new Readiness(gateway, READY_WITHIN).await();
        return gateway;
    }
}
