package org.linli.gateway.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.gateway.limit.Tiers.Place;

/**
 * Counts requests: of a client, of a role, of an address. One client's many requests take nothing from another's, unless
 * together they exhaust what their role has.
 */
final class RateLimits {

    private final LimitSettings settings;
    private final TimeMeter clock;
    private final Buckets clients;
    private final Buckets addresses;
    private final Buckets signers;
    private final Map<String, Bucket> roles = new ConcurrentHashMap<>();

    RateLimits(LimitSettings settings, TimeMeter clock) {
        this.settings = settings;
        this.clock = clock;
        this.clients = new Buckets(settings.remembered(), settings.window(), clock);
        this.addresses = new Buckets(settings.remembered(), settings.window(), clock);
        this.signers = new Buckets(settings.remembered(), settings.window(), clock);
    }

    /** Counts a request of a client; one that its role has no room for is not held against the client. */
    Allowance take(String client, Place place) {
        var tier = place.tier();
        var own = clients.of(client, tier.each());
        var each = Allowance.of("client", own.tryConsumeAndReturnRemaining(1), tier.each());
        if (!each.granted()) {
            return each;
        }
        var together = Allowance.of("role", bucketOf(place).tryConsumeAndReturnRemaining(1), tier.together());
        if (!together.granted()) {
            own.addTokens(1);
            return together;
        }
        return each.orTighter(together);
    }

    /** Counts a request that shows no token that is known to be good. */
    Allowance takeFrom(String address) {
        var bucket = addresses.of(address, settings.address());
        return Allowance.of("address", bucket.tryConsumeAndReturnRemaining(1), settings.address());
    }

    /** Counts a request that says it is signed, beside those that say nothing. */
    Allowance takeSignedFrom(String address) {
        var bucket = signers.of(address, settings.signed());
        return Allowance.of("signed", bucket.tryConsumeAndReturnRemaining(1), settings.signed());
    }

    /** Its token turned out to be good. */
    void giveBackTo(String address) {
        addresses.of(address, settings.address()).addTokens(1);
    }

    private Bucket bucketOf(Place place) {
        return roles.computeIfAbsent(
                place.role(), role -> Buckets.full(place.tier().together(), settings.window(), clock));
    }
}
