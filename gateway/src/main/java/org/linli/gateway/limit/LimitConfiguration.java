package org.linli.gateway.limit;

import io.github.bucket4j.TimeMeter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    RateLimits rateLimits(LimitSettings settings) {
        return new RateLimits(settings.scaled(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    Tiers tiers(LimitSettings settings) {
        return new Tiers(settings.scaled());
    }
}
