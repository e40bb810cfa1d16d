package org.linli.standalone;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.linli.standalone.audit.AuditCheck;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.demo.Demo;
import org.linli.standalone.hotline.AgreedPartner;
import org.linli.standalone.hotline.CityPlay;
import org.linli.standalone.keys.Keys;
import org.linli.standalone.scenario.ScenarioPlayer;
import org.linli.standalone.suite.Settings;
import org.linli.standalone.suite.Up;
import org.linli.testkit.hotline.CityHotline;

/** What can be asked of this program. */
final class Commands {

    private static final String USAGE =
            "up | scenario FILE [--gateway URL] [--issuer URL] | demo [--gateway URL] [--issuer URL] [--fast] | "
                    + "hotline [--orders N] [--mood MOOD] [--seconds N] [--division CODE] [--gateway URL] [--issuer URL] | "
                    + "keys create [FILE] | keys rotate [FILE] | "
                    + "audit verify [--gateway URL] [--issuer URL]";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final InstantSource clock;
    private final long begin;

    /** @param begin when the program began, in the clock of {@link System#nanoTime} */
    Commands(Map<String, String> environment, PrintStream out, InstantSource clock, long begin) {
        this.environment = environment;
        this.out = out;
        this.clock = clock;
        this.begin = begin;
    }

    /** @return the exit code */
    int run(List<String> args) throws InterruptedException {
        if (args.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        var options = Options.of(args.subList(1, args.size()));
        return switch (args.getFirst()) {
            case "up" -> up();
            case "scenario" -> scenario(options);
            case "demo" -> demo(options);
            case "hotline" -> hotline(options);
            case "keys" -> keys(options);
            case "audit" -> audit(options);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    /** Stays until the process is told to end. */
    private int up() throws InterruptedException {
        var suite = new Up(Settings.of(environment), out).start(begin);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            out.println("Linli stops · 邻里停止");
            suite.close();
        }));
        new CountDownLatch(1).await();
        return 0;
    }

    private int scenario(Options options) throws InterruptedException {
        if (options.rest().size() != 1) {
            throw new IllegalArgumentException(USAGE);
        }
        try (var gateway = gateway(options)) {
            var equal = new ScenarioPlayer(gateway, out, clock, () -> city(options))
                    .play(Path.of(options.rest().getFirst()));
            return equal ? 0 : 1;
        }
    }

    private int demo(Options options) {
        try (var gateway = gateway(options)) {
            new Demo(gateway, out, clock, options.switches().contains("--fast")).play();
            return 0;
        }
    }

    private int hotline(Options options) throws InterruptedException {
        var wish = CityPlay.Wish.of(options.values());
        try (var gateway = gateway(options)) {
            var well = new CityPlay(gateway, out, clock).play(AgreedPartner.of(environment), address(options), wish);
            return well ? 0 : 1;
        }
    }

    private int keys(Options options) {
        if (!new Keys(environment, out, clock).run(options.rest())) {
            throw new IllegalArgumentException(USAGE);
        }
        return 0;
    }

    private int audit(Options options) {
        if (!options.rest().equals(List.of("verify"))) {
            throw new IllegalArgumentException(USAGE);
        }
        try (var gateway = gateway(options)) {
            return new AuditCheck(gateway, out).verify() ? 0 : 1;
        }
    }

    /** Only scenarios with the hotline need it, and then the file in which both sides agreed. */
    private CityHotline city(Options options) {
        return AgreedPartner.of(environment).play(address(options));
    }

    private URI address(Options options) {
        return options.address("--gateway", environment.getOrDefault("LINLI_GATEWAY", "http://127.0.0.1:8080"));
    }

    private Gateway gateway(Options options) {
        return new Gateway(
                address(options),
                options.address("--issuer", environment.getOrDefault("LINLI_ISSUER", "http://127.0.0.1:8085")),
                Optional.ofNullable(environment.get("LINLI_TOKEN")));
    }
}
