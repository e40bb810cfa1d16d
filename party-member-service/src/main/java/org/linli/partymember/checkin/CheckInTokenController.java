package org.linli.partymember.checkin;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.partymember.division.Divisions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Signs the tokens that communities put up, and draws them. */
@RestController
@RequestMapping("/api/v1/check-in-tokens")
class CheckInTokenController {

    private final CheckInTokens tokens;
    private final Divisions divisions;
    private final Clock clock;

    CheckInTokenController(CheckInTokens tokens, Divisions divisions, Clock clock) {
        this.tokens = tokens;
        this.divisions = divisions;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CheckInTokenView>> issue(NewId id, @Valid @RequestBody NewCheckInToken body, Caller caller) {
        caller.scope().require(body.communityCode());
        return divisions
                .community(body.communityCode())
                .map(ignored -> ResponseEntity.status(HttpStatus.CREATED).body(issued(id.value(), body)));
    }

    private CheckInTokenView issued(String id, NewCheckInToken body) {
        var from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var until = from.plus(Duration.ofHours(body.hours()));
        var token = tokens.issue(id, body.communityCode(), body.purpose(), from, until);
        return new CheckInTokenView(id, body.communityCode(), body.purpose(), token, from, until);
    }

    /** In a body, for what is in an address is written down on its way. */
    @PostMapping(path = "/image", produces = "image/*")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<byte[]>> draw(@Valid @RequestBody CheckInImageBody body) {
        tokens.requireGenuine(body.token());
        return Mono.fromCallable(() -> ResponseEntity.ok()
                        .contentType(body.format().mediaType())
                        .body(QrCode.of(body.token()).as(body.format())))
                .subscribeOn(Schedulers.parallel());
    }
}
