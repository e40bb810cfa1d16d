package org.linli.request.order.web;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.store.IfMatch;
import org.linli.request.course.Deed;
import org.linli.request.order.Acts;
import org.linli.request.unit.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What those who answer for a division do: take orders on, send them to units, watch over them, close and reopen them. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class DispatchController {

    private static final Role[] ADMINS = {DISTRICT_ADMIN, STREET_ADMIN, COMMUNITY_ADMIN};

    private final Units units;
    private final Desk desk;
    private final Acts acts;

    DispatchController(Units units, Desk desk, Acts acts) {
        this.units = units;
        this.desk = desk;
        this.acts = acts;
    }

    @PostMapping("/accept")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> accept(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @RequestBody(required = false) OrderBody.@Nullable Nothing body) {
        return make(new Deed.Accept(), id, caller, ifMatch);
    }

    @PostMapping("/refuse")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> refuse(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Reason body) {
        return make(new Deed.Refuse(body.reason()), id, caller, ifMatch);
    }

    @PostMapping("/dispatch")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> dispatch(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Dispatch body) {
        var all = Stream.concat(Stream.of(body.unitId()), body.assisting().stream());
        return known(all.toList()).then(make(new Deed.Dispatch(body.unitId(), body.assisting()), id, caller, ifMatch));
    }

    /** The joint meeting has named a unit. */
    @PostMapping("/settle")
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> settle(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Settle body) {
        return known(List.of(body.unitId())).then(make(new Deed.Settle(body.unitId()), id, caller, ifMatch));
    }

    @PostMapping("/assist")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> assist(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Assist body) {
        return known(body.unitIds()).then(make(new Deed.Assist(body.unitIds()), id, caller, ifMatch));
    }

    @PostMapping("/supervise")
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> supervise(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Text body) {
        return make(new Deed.Supervise(body.text()), id, caller, ifMatch);
    }

    @PostMapping("/resume")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> resume(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @RequestBody(required = false) OrderBody.@Nullable Nothing body) {
        return make(new Deed.Resume(), id, caller, ifMatch);
    }

    @PostMapping("/follow-up")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> followUp(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.FollowUp body) {
        return make(new Deed.FollowUp(body.call()), id, caller, ifMatch);
    }

    @PostMapping("/close")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> close(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @RequestBody(required = false) OrderBody.@Nullable Nothing body) {
        return make(new Deed.Close(), id, caller, ifMatch);
    }

    @PostMapping("/reopen")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrderView>> reopen(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody OrderBody.Reason body) {
        return make(new Deed.Reopen(body.reason()), id, caller, ifMatch);
    }

    private Mono<ResponseEntity<OrderView>> make(Deed deed, String id, Caller caller, IfMatch ifMatch) {
        return desk.make(deed, id, caller, ifMatch, acts.by(caller, ADMINS));
    }

    private Mono<Void> known(List<String> unitIds) {
        return Flux.fromIterable(unitIds).concatMap(units::require).then();
    }
}
