package org.linli.request.delivery.wire;

import io.netty.channel.ChannelOption;
import io.netty.resolver.AddressResolverGroup;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Posts over HTTP, signed anew each time. Of the answer only the status counts, and no more than that is read. */
final class HttpWire implements Wire {

    private static final int CONNECT_MILLIS = 3_000;

    private final WebClient trusted;
    private final WebClient guarded;
    private final Destinations destinations;
    private final Duration timeout;
    private final Supplier<String> nonces;
    private final Clock clock;

    HttpWire(Destinations destinations, Duration timeout, Supplier<String> nonces, Clock clock) {
        this.trusted = client(null);
        this.guarded = client(new GuardedResolver(destinations));
        this.destinations = destinations;
        this.timeout = timeout;
        this.nonces = nonces;
        this.clock = clock;
    }

    private static WebClient client(@Nullable AddressResolverGroup<?> resolver) {
        var http = HttpClient.create().option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(resolver == null ? http : http.resolver(resolver)))
                .build();
    }

    @Override
    public Mono<Outcome> post(Parcel parcel) {
        if (!parcel.trusted() && destinations.objection(parcel.address()).isPresent()) {
            return Mono.just(Outcome.trouble("forbidden-address"));
        }
        return Mono.defer(() -> send(parcel))
                .timeout(timeout)
                .onErrorResume(failure -> Mono.just(Outcome.trouble(word(failure))));
    }

    private Mono<Outcome> send(Parcel parcel) {
        var body = parcel.body().getBytes(StandardCharsets.UTF_8);
        var signed = parcel.key().sign("POST", parcel.address(), body, clock.instant(), nonces.get());
        return (parcel.trusted() ? trusted : guarded)
                .post()
                .uri(parcel.address())
                .header(HttpHeaders.CONTENT_TYPE, parcel.contentType())
                .headers(headers -> signed.forEach(headers::set))
                .bodyValue(body)
                .exchangeToMono(answer -> {
                    var outcome = Outcome.of(answer.statusCode().value());
                    return answer.releaseBody().thenReturn(outcome);
                });
    }

    private static String word(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return "timeout";
            }
            if (cause instanceof ForbiddenAddress) {
                return "forbidden-address";
            }
        }
        return "unreachable";
    }
}
