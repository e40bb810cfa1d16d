package org.linli.gateway.limit;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many requests are let through; {@code gateway-limits.yml} holds the values. Each gateway counts for itself.
 *
 * @param window how long a number of requests is good for
 * @param scale by what every number is multiplied, for tests and demonstrations
 * @param address requests of one address in a window that show no good token
 * @param signed requests of one address in a window that say they are signed by a partner
 * @param remembered clients, and addresses, that are counted at the same time; beyond it the least active are forgotten
 * @param roles what a role may do
 * @param others what a client may do that has none of these roles
 */
@ConfigurationProperties("linli.gateway.limits")
record LimitSettings(
        Duration window,
        double scale,
        long address,
        long signed,
        int remembered,
        Map<String, Tier> roles,
        Tier others) {

    LimitSettings {
        if (!window.isPositive() || scale <= 0 || address < 1 || signed < 1 || remembered < 1) {
            throw new IllegalArgumentException(
                    "linli.gateway.limits: window, scale, address, signed and remembered are above 0");
        }
        roles = Map.copyOf(roles);
    }

    /**
     * @param each requests of one client in a window
     * @param together requests of all clients of the role in a window
     */
    record Tier(long each, long together) {

        Tier {
            if (each < 1 || together < each) {
                throw new IllegalArgumentException(
                        "linli.gateway.limits: a role takes at least one request of each client, and not less together");
            }
        }

        private Tier times(double scale) {
            return new Tier(scaled(each, scale), scaled(together, scale));
        }
    }

    /** These settings with {@code scale} worked in. */
    LimitSettings scaled() {
        var scaledRoles = new java.util.HashMap<String, Tier>();
        roles.forEach((role, tier) -> scaledRoles.put(role, tier.times(scale)));
        return new LimitSettings(
                window, 1, scaled(address, scale), scaled(signed, scale), remembered, scaledRoles, others.times(scale));
    }

    private static long scaled(long number, double scale) {
        return Math.max(1, Math.round(number * scale));
    }
}
