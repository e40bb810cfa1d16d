package org.linli.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.linli.event.GridKind;
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

/**
 * A suite in a process of its own that takes orders until it is killed with kill -9, in the middle of the work.
 *
 * @param orders ids of those that were acknowledged
 * @param keys under which orders were sent; of the last ones nobody heard an answer
 * @param submission what was sent under each of them
 */
record KilledSuite(Set<String> orders, Set<String> keys, Call submission) {

    static final String DISTRICT = "230881";
    static final Identity RESIDENT = Identity.resident("resident-demo");
    private static final int AT_ONCE = 4;

    private static final int BEFORE_THE_KILL = 150;
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    /** @param environment what the suite is told; it loads no sample */
    static KilledSuite in(Map<String, String> environment) throws InterruptedException {
        var settings = Settings.of(environment);
        try (var process = up(environment);
                var gateway = new Gateway(settings.address(Part.GATEWAY), settings.address(Part.ISSUER))) {
            new Readiness(gateway, READY_WITHIN).await();
            var orders = ConcurrentHashMap.<String>newKeySet();
            var submission = submissionIn(aGrid(gateway));
            orders.add(gateway.sendOnceKnown(RESIDENT, submission).text("id"));
            var keys = ConcurrentHashMap.<String>newKeySet();
            var enough = new CountDownLatch(BEFORE_THE_KILL);
            var residents = Thread.ofVirtual().start(() -> submit(gateway, submission, keys, orders, enough));
            assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
            process.kill();
            gateway.close();
            residents.join();
            return new KilledSuite(Set.copyOf(orders), Set.copyOf(keys), submission);
        }
    }

    private static JavaProcess up(Map<String, String> environment) {
        var withoutSample = new HashMap<>(environment);
        withoutSample.put("LINLI_SAMPLE", "false");
        return JavaProcess.start(
                Path.of("target/it/suite.log"),
                withoutSample,
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                StandaloneApplication.class.getName(),
                "up");
    }

    private static String aGrid(Gateway gateway) {
        var district = SampleDistrict.of(DISTRICT);
        var list = district.list().first(1, 1);
        new DistrictImport(gateway).load(district, list);
        var layout = new GridLayout(district, list.communities(), new GridCounts(Map.of(GridKind.BASIC, 1), 0));
        return new GridImport(gateway)
                .ensure(list.communities().getFirst(), layout.gridsOf(0))
                .getFirst();
    }

    private static Call submissionIn(String grid) {
        return Call.post(
                "/api/v1/requests",
                Map.of("kind", "HELP", "category", "供水", "text", "停水。", "channel", "APP", "gridCode", grid));
    }

    private static void submit(
            Gateway gateway, Call submission, Set<String> keys, Set<String> orders, CountDownLatch enough) {
        var residents = IntStream.range(0, AT_ONCE).boxed().toList();
        new Workers(AT_ONCE).forEach(residents, ignored -> {
            try {
                while (true) {
                    var key = UUID.randomUUID().toString();
                    keys.add(key);
                    orders.add(gateway.send(RESIDENT, submission, key).text("id"));
                    enough.countDown();
                }
            } catch (Unreachable | Refused killed) {
                // nobody answers any more, as it must come
            }
        });
    }

    /** Sends everything again, as callers do that have heard no answer; ids of all orders that there must be now. */
    Set<String> sentAgain(Gateway gateway) {
        var all = new HashSet<>(orders);
        keys.forEach(key -> all.add(gateway.send(RESIDENT, submission, key).text("id")));
        return all;
    }

    /** Acknowledged before the kill, by any of the residents. */
    static int atLeast() {
        return BEFORE_THE_KILL;
    }
}
