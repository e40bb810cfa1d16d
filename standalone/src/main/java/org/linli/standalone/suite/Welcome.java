package org.linli.standalone.suite;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.SampleDistrict;

/** What a newcomer needs to know when everything is up. */
final class Welcome {

    private static final long MEGABYTE = 1 << 20;

    private final Settings settings;
    private final PrintStream out;

    Welcome(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** @param started what the suite took to start, without the sample */
    void print(Suite suite, Gateway gateway, Duration started, String sample) {
        out.printf("%nLinli is ready · 邻里已就绪 (%.1f s, %d MB of heap in use)%n%n", seconds(started), heap());
        settings.parts().forEach(this::address);
        suite.backends().ifPresent(this::backends);
        line("data", settings.data() + " (stop, and delete it, to begin afresh)");
        if (!sample.isEmpty()) {
            line("sample", sample);
        }
        if (settings.runs(Part.ISSUER)) {
            token(gateway);
        }
        if (settings.isWhole()) {
            out.printf("%nNext: ./linli demo, in another terminal. Stop: Ctrl-C.%n");
        }
        out.flush();
    }

    private void address(Part part) {
        if (part == Part.ISSUER) {
            line(part.module(), settings.address(part) + "   for development only; keys at /oauth2/jwks");
        } else {
            line(
                    part.module(),
                    settings.address(part) + "   metrics " + settings.managementAddress(part) + "/actuator/prometheus");
        }
        if (part == Part.GATEWAY) {
            line("", settings.address(part) + "/status   how every service is");
        }
    }

    private void backends(Backends backends) {
        line("Kafka", backends.kafka() + where(backends.embedded().kafka().isPresent()));
        line(
                "store",
                withoutPassword(backends.store())
                        + where(backends.embedded().store().isPresent()));
    }

    private static String where(boolean embedded) {
        return embedded ? " (embedded: in this process)" : " (not ours)";
    }

    private static String withoutPassword(String uri) {
        return uri.replaceFirst("//[^/@]*@", "//…@");
    }

    private void token(Gateway gateway) {
        var admin = Identity.staff(Role.DISTRICT_ADMIN, SampleDistrict.DEFAULT);
        out.printf("%nA token of a district administrator:%n%n  TOKEN=%s%n", gateway.token(admin));
        if (settings.runs(Part.GATEWAY)) {
            var example = URI.create(settings.address(Part.GATEWAY) + "/api/v1/divisions/" + SampleDistrict.DEFAULT);
            out.printf("  curl -H \"Authorization: Bearer $TOKEN\" %s%n", example);
        }
    }

    private void line(String name, String value) {
        out.printf("  %-21s %s%n", name, value);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static long heap() {
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
