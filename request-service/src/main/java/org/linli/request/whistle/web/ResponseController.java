package org.linli.request.whistle.web;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.linli.request.whistle.Whistle;
import org.linli.request.whistle.WhistleDeed;
import org.linli.request.whistle.WhistleDesk;
import org.linli.request.whistle.Whistles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Units answer the whistle that called them. */
@RestController
@RequestMapping("/api/v1/whistles/{id}")
class ResponseController {

    private final WhistleMoves moves;
    private final WhistleDesk desk;
    private final Whistles whistles;

    ResponseController(WhistleMoves moves, WhistleDesk desk, Whistles whistles) {
        this.moves = moves;
        this.desk = desk;
        this.whistles = whistles;
    }

    @PostMapping("/arrive")
    @AllowedFor(UNIT_ADMIN)
    Mono<ResponseEntity<WhistleView>> arrive(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @RequestBody(required = false) WhistleBody.@Nullable Nothing body) {
        var act = moves.unitAdmin(caller);
        return byUnit(WhistleDeed.ARRIVE, id, caller, ifMatch, (whistle, unit) -> whistle.arrive(unit, act));
    }

    @PostMapping("/decline")
    @AllowedFor(UNIT_ADMIN)
    Mono<ResponseEntity<WhistleView>> decline(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody WhistleBody.Why body) {
        var act = moves.unitAdmin(caller);
        return byUnit(
                WhistleDeed.DECLINE, id, caller, ifMatch, (whistle, unit) -> whistle.decline(unit, body.reason(), act));
    }

    @PostMapping("/report")
    @AllowedFor(UNIT_ADMIN)
    Mono<ResponseEntity<WhistleView>> report(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody WhistleBody.Report body) {
        var act = moves.unitAdmin(caller);
        return byUnit(
                WhistleDeed.REPORT, id, caller, ifMatch, (whistle, unit) -> whistle.report(unit, body.text(), act));
    }

    @PostMapping("/units/{unitId}/judgement")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WhistleView>> judge(
            @PathVariable String id,
            @PathVariable String unitId,
            Caller caller,
            IfMatch ifMatch,
            @Valid @RequestBody WhistleBody.Judgement body) {
        var act = moves.admin(caller);
        return whistles.find(id, caller.scope())
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(whistle -> desk.hours(whistle.call(), act.at()))
                .flatMap(hours -> moves.make(WhistleDeed.JUDGE, id, caller.scope(), whistle -> {
                    var anew = desk.anew(ifMatch.check(whistle).department(unitId), act.at(), hours);
                    return whistle.judge(unitId, body.excused(), anew, act);
                }));
    }

    private Mono<ResponseEntity<WhistleView>> byUnit(
            WhistleDeed deed,
            String id,
            Caller caller,
            IfMatch ifMatch,
            BiFunction<Whistle, String, Change<Whistle>> command) {
        return Mono.justOrEmpty(caller.unitId())
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(unit -> moves.make(
                        deed, id, new Scope.Unit(unit), whistle -> command.apply(ifMatch.check(whistle), unit)));
    }
}
