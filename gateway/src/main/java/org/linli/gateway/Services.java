package org.linli.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param services addresses by name, like {@code grid-service}
 */
@ConfigurationProperties("linli")
public record Services(Map<String, Address> services) {

    /**
     * @param url where the service answers the gateway
     * @param managementUrl where it says whether it is ready; never routed
     */
    public record Address(URI url, URI managementUrl) {}

    /** Where the service answers the gateway. */
    public URI urlOf(String service) {
        var address = services.get(service);
        if (address == null) {
            throw new IllegalStateException("linli.services." + service + " is not set");
        }
        return address.url();
    }
}
