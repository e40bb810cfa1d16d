package org.linli.gateway.route;

import io.netty.channel.ChannelOption;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/** How services are called. */
@Component
final class ServiceClient implements HttpClientCustomizer {

    private final int connectMillis;

    ServiceClient(RouteSettings settings) {
        this.connectMillis = Math.toIntExact(settings.connectTimeout().toMillis());
    }

    /** Without the client's own second attempt: it would repeat a write whose connection was reset. */
    @Override
    public HttpClient customize(HttpClient client) {
        return client.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, connectMillis)
                .disableRetry(true);
    }
}
