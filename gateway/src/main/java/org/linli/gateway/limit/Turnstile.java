package org.linli.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.linli.gateway.ClientAddresses;
import org.linli.gateway.problem.Refusal.TooManyRequests;
import org.linli.gateway.route.Backend;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Counts a request as it comes in, tells the client where it stands, and refuses what is too much. */
@Component
public final class Turnstile {

    private final RateLimits limits;
    private final Tiers tiers;
    private final ClientAddresses addresses;
    private final MeterRegistry meters;

    Turnstile(RateLimits limits, Tiers tiers, ClientAddresses addresses, MeterRegistry meters) {
        this.limits = limits;
        this.tiers = tiers;
        this.addresses = addresses;
        this.meters = meters;
    }

    /**
     * Counts a request for its client and role.
     *
     * @param client whose token it is
     * @param roles what the token says
     * @throws TooManyRequests when the client, or everybody in its role together, sent too many
     */
    public void pass(ServerWebExchange exchange, String client, List<String> roles) {
        var place = tiers.of(roles);
        record(exchange, place.role(), limits.take(client, place));
    }

    /**
     * Counts a request whose sender is not known, before anything is done for it.
     *
     * @throws TooManyRequests when its address sent too many such
     */
    public void passStranger(ServerWebExchange exchange) {
        record(exchange, "", limits.takeFrom(Neighbourhood.of(addresses.of(exchange))));
    }

    /**
     * Counts a request that says it is signed; the service will see whether it is.
     *
     * @throws TooManyRequests when its address sent too many such
     */
    public void passSigned(ServerWebExchange exchange) {
        record(exchange, "", limits.takeSignedFrom(Neighbourhood.of(addresses.of(exchange))));
    }

    /** The stranger turned out to be known. */
    public void forgive(ServerWebExchange exchange) {
        limits.giveBackTo(Neighbourhood.of(addresses.of(exchange)));
    }

    private void record(ServerWebExchange exchange, String role, Allowance allowance) {
        LimitHeaders.write(allowance, exchange.getResponse().getHeaders());
        if (!allowance.granted()) {
            meters.counter(
                            "linli.gateway.limited",
                            "limit",
                            allowance.of(),
                            "role",
                            role,
                            "route",
                            Backend.nameFor(exchange.getRequest().getPath().value()))
                    .increment();
            throw new TooManyRequests(allowance.limit(), allowance.resetSeconds());
        }
    }
}
