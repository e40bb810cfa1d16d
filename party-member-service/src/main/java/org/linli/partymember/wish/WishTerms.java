package org.linli.partymember.wish;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things may take.
 *
 * @param openFor a wish that nobody claims so long expires
 * @param claimFor a claim that is not fulfilled so long comes to nothing
 */
@ConfigurationProperties("linli.party-member.wish")
public record WishTerms(
        @DefaultValue("90d") Duration openFor,
        @DefaultValue("14d") Duration claimFor) {

    public WishTerms {
        if (!openFor.isPositive() || !claimFor.isPositive()) {
            throw new IllegalArgumentException("linli.party-member.wish: terms are longer than nothing");
        }
    }

    Instant openUntil(Instant from) {
        return from.plus(openFor);
    }

    Instant claimUntil(Instant from) {
        return from.plus(claimFor);
    }
}
