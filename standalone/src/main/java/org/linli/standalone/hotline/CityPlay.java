package org.linli.standalone.hotline;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import org.linli.standalone.client.Unreachable;
import org.linli.standalone.sample.SampleDistrict;
import org.linli.testkit.hotline.CityHotline;
import org.linli.testkit.hotline.CityHotline.Work;
import org.linli.testkit.hotline.Mood;

/** Sends orders in, listens for a while in some mood and then in good health, and says what it heard. */
public final class CityPlay {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final List<String> MATTERS = List.of("供水", "供热", "路灯", "噪声", "环境卫生");

    private final Gateway gateway;
    private final PrintStream out;
    private final InstantSource clock;

    public CityPlay(Gateway gateway, PrintStream out, InstantSource clock) {
        this.gateway = gateway;
        this.out = out;
        this.clock = clock;
    }

    /**
     * Plays it.
     *
     * @param address of the gateway
     * @return whether nothing went wrong, ours or theirs
     * @throws InterruptedException if it is stopped while it listens
     */
    public boolean play(AgreedPartner partner, URI address, Wish wish) throws InterruptedException {
        var grid = grid(wish.division());
        try (var city = partner.play(address)) {
            city.listener()
                    .onHeard(heard -> out.printf("  %s %3d %s%n", heard.number(), heard.sequence(), heard.step()));
            city.listener().mood(wish.mood());
            var run = Long.toString(clock.millis(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
            for (var i = 0; i < wish.orders(); i++) {
                var matter = MATTERS.get(i % MATTERS.size());
                city.send(new Work("T" + run + "-" + i, grid, matter, matter + "问题，请处理", "resident-" + i, true));
            }
            out.printf("%d orders sent in, each twice; listening at %s%n", wish.orders(), partner.callbacks());
            listen(city, wish);
            return report(city, wish);
        }
    }

    /**
     * What is asked for on the command line.
     *
     * @param division in whose first grid the orders lie
     */
    public record Wish(int orders, Mood mood, Duration time, String division) {

        /** @throws IllegalArgumentException for a mood that nobody knows, or a number that is none */
        public static Wish of(Map<String, String> options) {
            return new Wish(
                    Integer.parseInt(options.getOrDefault("--orders", "5")),
                    Mood.valueOf(options.getOrDefault("--mood", "WELL").toUpperCase(Locale.ROOT)),
                    Duration.ofSeconds(Long.parseLong(options.getOrDefault("--seconds", "30"))),
                    options.getOrDefault("--division", SampleDistrict.DEFAULT));
        }
    }

    private void listen(CityHotline city, Wish wish) throws InterruptedException {
        var begin = clock.instant();
        var well = begin.plus(wish.time().multipliedBy(2).dividedBy(3));
        for (var now = begin; now.isBefore(begin.plus(wish.time())); now = clock.instant()) {
            if (now.isAfter(well)) {
                city.listener().mood(Mood.WELL);
            }
            Thread.sleep(LOOK);
        }
    }

    private boolean report(CityHotline city, Wish wish) {
        var heard = city.listener().heard().size();
        out.printf(
                "%d calls, %d steps heard, %d times reacted, %d things wrong%n",
                city.listener().calls(),
                heard,
                city.reactions(),
                city.complaints().size());
        city.complaints().forEach(wrong -> out.println("  wrong: " + wrong));
        return city.complaints().isEmpty() && heard >= wish.orders();
    }

    private String grid(String division) {
        var admin = Identity.staff(Role.DISTRICT_ADMIN, division);
        var code = division;
        while (code.length() < 15) {
            var below = gateway.all(admin, "/api/v1/divisions/" + code + "/children");
            if (below.isEmpty()) {
                throw new Unreachable("no grid below " + code + "; is the sample loaded?");
            }
            code = below.getFirst().required("code").asString();
        }
        return code;
    }
}
