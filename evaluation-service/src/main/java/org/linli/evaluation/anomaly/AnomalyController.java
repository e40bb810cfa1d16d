package org.linli.evaluation.anomaly;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The queue of what somebody is to look at. */
@RestController
@RequestMapping("/api/v1/anomalies")
class AnomalyController {

    private final Anomalies anomalies;
    private final Clock clock;

    AnomalyController(Anomalies anomalies, Clock clock) {
        this.anomalies = anomalies;
        this.clock = clock;
    }

    record AnomalyReason(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<AnomalyView>> list(
            @RequestParam Optional<AnomalyState.Name> state,
            @RequestParam Optional<Detector> detector,
            Paging paging,
            Caller caller) {
        return anomalies.page(caller.scope(), state, detector, paging).map(page -> page.map(AnomalyView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<AnomalyView>> get(@PathVariable String id, Caller caller) {
        return anomalies.get(caller.scope(), id).map(AnomalyController::ok);
    }

    @PostMapping("/{id}/clear")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AnomalyView>> clear(
            @PathVariable String id, @Valid @RequestBody AnomalyReason body, IfMatch ifMatch, Caller caller) {
        var now = clock.instant();
        return anomalies
                .change(
                        caller.scope(),
                        id,
                        anomaly -> ifMatch.check(anomaly).clear(caller.subject(), body.reason(), now))
                .map(AnomalyController::ok);
    }

    @PostMapping("/{id}/confirm")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AnomalyView>> confirm(
            @PathVariable String id, @Valid @RequestBody AnomalyReason body, IfMatch ifMatch, Caller caller) {
        var now = clock.instant();
        return anomalies
                .change(
                        caller.scope(),
                        id,
                        anomaly -> ifMatch.check(anomaly).confirm(caller.subject(), body.reason(), now))
                .map(AnomalyController::ok);
    }

    private static ResponseEntity<AnomalyView> ok(Anomaly anomaly) {
        return ResponseEntity.ok().eTag("\"" + anomaly.version() + "\"").body(AnomalyView.of(anomaly));
    }
}
