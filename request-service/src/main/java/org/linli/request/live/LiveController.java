package org.linli.request.live;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.request.order.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stream of whoever calls: a resident's own orders, a member's, a unit's, or those of a division. */
@RestController
@RequestMapping("/api/v1/live")
class LiveController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final LiveHub hub;
    private final LiveLog log;
    private final LiveSettings settings;

    LiveController(LiveHub hub, LiveLog log, LiveSettings settings) {
        this.hub = hub;
        this.log = log;
        this.settings = settings;
    }

    /** Asked for once, it tells what was missed and ends. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR
    })
    Mono<ResponseEntity<Flux<ServerSentEvent<Object>>>> follow(
            @RequestParam Optional<DivisionCode> division,
            @RequestParam(defaultValue = "false") boolean once,
            Caller caller,
            ServerHttpRequest request) {
        return Mono.fromSupplier(() -> {
            var audience = Audience.of(narrowed(caller.scope(), division), Reader.of(caller));
            var lastEventId = Optional.ofNullable(request.getHeaders().getFirst(LAST_EVENT_ID));
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .header("X-Accel-Buffering", "no") // proxies in between pass each event on at once
                    .body(stream(caller.subject(), audience, lastEventId, once));
        });
    }

    private static Scope narrowed(Scope scope, Optional<DivisionCode> division) {
        division.ifPresent(scope::require);
        return division.<Scope>map(code -> new Scope.Division(code.value())).orElse(scope);
    }

    private Flux<ServerSentEvent<Object>> stream(
            String person, Audience audience, Optional<String> lastEventId, boolean once) {
        var listener = hub.join(person, audience);
        var stream = new LiveStream(listener, log, settings);
        return (once ? stream.missedSince(lastEventId) : stream.from(lastEventId))
                .doFinally(ignored -> hub.leave(listener));
    }
}
