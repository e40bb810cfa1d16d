package org.linli.gateway.status;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.gateway.Services;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells anybody whether the suite is ready. */
@RestController
final class StatusController {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final WebClient client = WebClient.create();
    private final Mono<SuiteStatus> status;

    /** @param age how long an answer is good for: nobody needs a token, so nobody's haste may reach the services */
    StatusController(Services services, @Value("${linli.gateway.status-age:1s}") Duration age) {
        status = Mono.defer(() -> asked(services.services())).cache(age);
    }

    /** 200 when every service is ready, otherwise 503 with the same body. */
    @GetMapping("/status")
    Mono<ResponseEntity<SuiteStatus>> status() {
        return status.map(found -> ResponseEntity.status(found.isUp() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON) // also for whoever asks for something else
                .body(found));
    }

    private Mono<SuiteStatus> asked(Map<String, Services.Address> services) {
        return Flux.fromIterable(services.entrySet())
                .flatMapSequential(service ->
                        readiness(service.getValue().managementUrl()).map(found -> Map.entry(service.getKey(), found)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new)
                .map(SuiteStatus::of);
    }

    private Mono<String> readiness(URI managementUrl) {
        return client.get()
                .uri(managementUrl.resolve("/actuator/health/readiness"))
                .retrieve()
                .toBodilessEntity()
                .map(_ -> SuiteStatus.UP)
                .timeout(LIMIT)
                .onErrorReturn(SuiteStatus.DOWN);
    }
}
