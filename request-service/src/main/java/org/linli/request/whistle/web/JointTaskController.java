package org.linli.request.whistle.web;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.time.temporal.ChronoUnit;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.store.IfMatch;
import org.linli.request.whistle.JointTask;
import org.linli.request.whistle.WhistleDeed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Units go out together (联合执法). */
@RestController
@RequestMapping("/api/v1/whistles/{id}/joint-tasks")
class JointTaskController {

    private final WhistleMoves moves;

    JointTaskController(WhistleMoves moves) {
        this.moves = moves;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WhistleView>> plan(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody WhistleBody.Task body) {
        var at = body.at().truncatedTo(ChronoUnit.MILLIS);
        return moves.make(
                WhistleDeed.PLAN_TASK,
                id,
                caller.scope(),
                whistle -> ifMatch.check(whistle).plan(at, body.place(), body.unitIds(), body.purpose()));
    }

    @PostMapping("/{number}/result")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WhistleView>> result(
            @PathVariable String id,
            @PathVariable int number,
            Caller caller,
            IfMatch ifMatch,
            @Valid @RequestBody WhistleBody.TaskResult body) {
        var act = moves.admin(caller);
        var result = new JointTask.Result(act.at(), act.actor(), body.attended(), body.findings(), body.outcome());
        return moves.make(
                WhistleDeed.RECORD_TASK,
                id,
                caller.scope(),
                whistle -> ifMatch.check(whistle).record(number, result, act));
    }
}
