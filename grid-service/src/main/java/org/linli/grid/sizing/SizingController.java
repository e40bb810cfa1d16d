package org.linli.grid.sizing;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Divisions;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Proposes splits and merges. */
@RestController
@RequestMapping("/api/v1/divisions/{code}/sizing-proposals")
class SizingController {

    private static final int GRIDS_AT_ONCE = 8;

    private final Divisions divisions;
    private final Sizing sizing;

    SizingController(Divisions divisions, Sizing sizing) {
        this.divisions = divisions;
        this.sizing = sizing;
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<SizingProposals> proposals(@PathVariable DivisionCode code, Caller caller) {
        caller.scope().require(code);
        if (code.level() != DivisionLevel.COMMUNITY) {
            throw new NotACommunity(code);
        }
        return divisions
                .find(code)
                .switchIfEmpty(Mono.error(() -> new NotFound(code.value())))
                .flatMap(community -> divisions.children(code).collectList())
                .zipWhen(grids -> Flux.fromIterable(grids)
                        .flatMap(grid -> divisions.children(grid.code()), GRIDS_AT_ONCE)
                        .collectList())
                .publishOn(Schedulers.boundedElastic()) // many outlines take longer than the event loop has
                .map(both -> Proposer.of(code, both.getT1(), both.getT2(), sizing));
    }
}
