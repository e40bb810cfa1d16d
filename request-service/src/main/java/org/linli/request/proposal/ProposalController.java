package org.linli.request.proposal;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.NotFound;
import org.linli.request.matter.Matter;
import org.linli.request.matter.Matters;
import org.linli.request.order.Order;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Proposes units to who dispatches. */
@RestController
@RequestMapping("/api/v1/requests/{id}/dispatch-proposals")
class ProposalController {

    private static final int MOST = 20;

    private final Orders orders;
    private final Matters matters;
    private final Candidates candidates;
    private final Scoring scoring;
    private final Clock clock;

    ProposalController(Orders orders, Matters matters, Candidates candidates, Weights weights, Clock clock) {
        this.orders = orders;
        this.matters = matters;
        this.candidates = candidates;
        this.scoring = new Scoring(weights);
        this.clock = clock;
    }

    /**
     * @param matter of the catalogue, that the category names; null if it names none
     * @param items the best first
     */
    record Proposals(@Nullable String matter, @Nullable String handler, List<Proposal> items) {}

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<Proposals> proposals(@PathVariable String id, @RequestParam(defaultValue = "5") int limit, Caller caller) {
        return orders.find(id, caller.scope(), Reader.of(caller))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(order -> proposals(order, Math.clamp(limit, 1, MOST)));
    }

    private Mono<Proposals> proposals(Order order, int most) {
        var request = order.request();
        return matters.find(request.grid(), request.category(), WorkingCalendar.dayOf(clock.instant()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(matter -> proposals(order, matter, most));
    }

    private Mono<Proposals> proposals(Order order, Optional<Matter> matter, int most) {
        var request = order.request();
        var handlers = matter.map(found -> List.of(found.handlerCode(), found.handlerName()))
                .orElse(List.of());
        return candidates
                .of(request.grid(), request.category(), handlers, without(order))
                .collectList()
                .map(found -> new Proposals(
                        matter.map(Matter::code).orElse(null),
                        matter.map(Matter::handlerName).orElse(null),
                        scoring.ranked(found, request.grid(), request.category(), most)));
    }

    /** Those that gave it back, and the one that has it. */
    private static HashSet<String> without(Order order) {
        var units = new HashSet<>(order.course().returnedBy());
        Optional.ofNullable(order.unitId()).ifPresent(units::add);
        return units;
    }
}
