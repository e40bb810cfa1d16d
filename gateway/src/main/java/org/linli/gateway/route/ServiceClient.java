package org.linli.gateway.route;

import io.netty.channel.ChannelOption;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** How services are called. */
@Component
final class ServiceClient implements HttpClientCustomizer {

    /** More connections than there are streams, so that none ever waits for one. */
    private static final int SPARE = 16;

    private final int connectMillis;
    private final int streams;

    ServiceClient(RouteSettings settings) {
        this.connectMillis = Math.toIntExact(settings.connectTimeout().toMillis());
        this.streams = settings.streams();
    }

    /** For answers that last; {@link StreamLimit} says how many there are. */
    HttpClient forStreams() {
        return customize(HttpClient.create(ConnectionProvider.create("streams", streams + SPARE)));
    }

    /** Without the client's own second attempt: it would repeat a write whose connection was reset. */
    @Override
    public HttpClient customize(HttpClient client) {
        return client.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, connectMillis)
                .disableRetry(true);
    }
}
