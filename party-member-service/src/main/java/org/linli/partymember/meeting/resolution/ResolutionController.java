package org.linli.partymember.meeting.resolution;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.IdSource;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.Change;
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

/** What comes of resolutions. */
@RestController
@RequestMapping("/api/v1/meeting-resolutions")
class ResolutionController {

    private final Resolutions resolutions;
    private final ResolutionClock follower;
    private final IdSource ids;
    private final Clock clock;

    ResolutionController(Resolutions resolutions, ResolutionClock follower, IdSource ids, Clock clock) {
        this.resolutions = resolutions;
        this.follower = follower;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<ResolutionView>> list(
            @RequestParam Optional<String> meeting,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<ResolutionState.Name> state,
            Paging paging,
            Caller caller) {
        return resolutions
                .page(caller.scope(), new Resolutions.Filter(meeting, unit, state), paging)
                .map(page -> page.map(ResolutionView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<ResolutionView>> get(@PathVariable String id, Caller caller) {
        return resolutions.get(caller.scope(), id).map(ResolutionController::ok);
    }

    /** The unit says that it is done. */
    @PostMapping("/{id}/report")
    @AllowedFor(UNIT_ADMIN)
    Mono<ResponseEntity<ResolutionView>> report(
            @PathVariable String id, @Valid @RequestBody ResolutionBody.Report body, IfMatch ifMatch, Caller caller) {
        var unit = caller.unitId().orElse("");
        return change(
                id,
                caller,
                resolution -> ifMatch.check(resolution)
                        .report(unit, body.text(), caller.subject(), ids.next(), clock.instant()));
    }

    /** It is not done. */
    @PostMapping("/{id}/return")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ResolutionView>> sendBack(
            @PathVariable String id, @Valid @RequestBody ResolutionBody.Return body, IfMatch ifMatch, Caller caller) {
        return change(id, caller, resolution -> ifMatch.check(resolution).sendBack(body.reason()));
    }

    /** Somebody has seen that it is done; the problem that it was about is solved. */
    @PostMapping("/{id}/verify")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ResolutionView>> verify(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        return resolutions
                .change(
                        caller.scope(),
                        id,
                        resolution -> ifMatch.check(resolution).verify(caller.subject(), ids.next(), clock.instant()))
                .flatMap(follower::tellMeeting)
                .map(ResolutionController::ok);
    }

    private Mono<ResponseEntity<ResolutionView>> change(
            String id, Caller caller, Function<Resolution, Change<Resolution>> decide) {
        return resolutions.change(caller.scope(), id, decide).map(ResolutionController::ok);
    }

    private static ResponseEntity<ResolutionView> ok(Resolution resolution) {
        return ResponseEntity.ok().eTag("\"" + resolution.version() + "\"").body(ResolutionView.of(resolution));
    }
}
