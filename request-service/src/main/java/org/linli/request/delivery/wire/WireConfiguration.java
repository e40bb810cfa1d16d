package org.linli.request.delivery.wire;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.kit.IdSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way out. */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {

    @Bean
    Destinations destinations(@Value("${linli.delivery.allowed-hosts:}") List<String> allowedHosts) {
        return new Destinations(allowedHosts);
    }

    @Bean
    Wire wire(
            Destinations destinations,
            @Value("${linli.delivery.timeout:10s}") Duration timeout,
            IdSource ids,
            Clock clock) {
        return new HttpWire(destinations, timeout, () -> ids.next().toString(), clock);
    }
}
