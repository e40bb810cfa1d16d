package org.linli.standalone.suite;

import java.io.PrintStream;
import java.time.Duration;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.sample.DistrictImport;
import org.linli.standalone.sample.SampleDistrict;

/** {@code linli up}: starts the suite, loads the sample district into an empty registry, and says that it is ready. */
public final class Up {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final Settings settings;
    private final PrintStream out;

    public Up(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Starts it.
     *
     * @param begin when the program began, in the clock of {@link System#nanoTime}
     * @return to be closed when it shall end
     * @throws InterruptedException if it is told to stop while it starts
     */
    public Suite start(long begin) throws InterruptedException {
        SuiteLog.open();
        out.println("Linli starts · 邻里启动中: "
                + settings.parts().stream().map(Part::module).toList());
        var suite = Suite.start(settings);
        try (var gateway = new Gateway(settings.address(Part.GATEWAY), settings.address(Part.ISSUER))) {
            awaitReady(gateway);
            var started = Duration.ofNanos(System.nanoTime() - begin);
            new Welcome(settings, out).print(suite, gateway, started, sample(gateway));
            return suite;
        } catch (RuntimeException failure) {
            suite.close();
            throw failure;
        }
    }

    private void awaitReady(Gateway gateway) throws InterruptedException {
        if (settings.isWhole()) { // otherwise somebody else watches over the parts
            new Readiness(gateway, READY_WITHIN).await();
        }
    }

    private String sample(Gateway gateway) {
        if (!settings.withSample() || !settings.isWhole()) {
            return "";
        }
        var begin = System.nanoTime();
        var district = SampleDistrict.of(SampleDistrict.DEFAULT);
        var list = district.list();
        var divisions = new DistrictImport(gateway);
        var isThere = divisions.isThere(list.district());
        if (!isThere) {
            divisions.load(district, list);
        }
        return "%s %s: %d streets, %d communities (%s)"
                .formatted(
                        list.district().name(),
                        list.district().code(),
                        list.streets().size(),
                        list.communities().size(),
                        isThere ? "as you left it" : "loaded in %.1f s".formatted((System.nanoTime() - begin) / 1e9));
    }
}
