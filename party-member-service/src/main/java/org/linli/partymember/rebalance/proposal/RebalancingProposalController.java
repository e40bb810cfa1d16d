package org.linli.partymember.rebalance.proposal;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.rebalance.RebalancingSettings;
import org.linli.partymember.rebalance.town.Place;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Districts and streets have a rebalancing proposed, look at it, and have members asked. */
@RestController
@RequestMapping(RebalancingProposalController.PATH)
class RebalancingProposalController {

    static final String PATH = "/api/v1/rebalancing/proposals";

    private final RebalancingProposals proposals;
    private final RebalancingAssignments assignments;
    private final Divisions divisions;
    private final RebalancingSettings settings;
    private final Clock clock;

    RebalancingProposalController(
            RebalancingProposals proposals,
            RebalancingAssignments assignments,
            Divisions divisions,
            RebalancingSettings settings,
            Clock clock) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.divisions = divisions;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ProposalView>> create(NewId id, @Valid @RequestBody NewProposal body, Caller caller) {
        caller.scope().require(body.divisionCode());
        var places = body.asPlaces();
        var given = body.weights();
        var weights = given == null ? settings.weights().asWeights() : given.weights();
        return known(places)
                .then(base(body, caller))
                .then(Mono.defer(() -> proposals.add(Proposal.create(
                        id.value(), body.divisionCode(), weights, places, body.basedOn(), clock.instant()))))
                .map(proposal -> ResponseEntity.created(URI.create(PATH + "/" + proposal.id()))
                        .eTag(eTag(proposal))
                        .body(ProposalView.of(proposal)));
    }

    private Mono<Void> known(List<Place> places) {
        return Flux.fromStream(places.stream().map(Place::community).distinct())
                .concatMap(divisions::community)
                .then();
    }

    private Mono<Void> base(NewProposal body, Caller caller) {
        return Mono.justOrEmpty(body.basedOn())
                .flatMap(id -> proposals
                        .get(caller.scope(), id)
                        .onErrorMap(NotFound.class, ignored -> new ProposalRefused.UnknownBase(id))
                        .filter(base -> base.state().outcome() != null)
                        .switchIfEmpty(Mono.error(() -> new ProposalRefused.UnknownBase(id))))
                .then();
    }

    @GetMapping
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<ProposalView>> list(Paging paging, Caller caller) {
        return proposals.page(caller.scope(), paging).map(page -> page.map(ProposalView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<ProposalView>> get(@PathVariable String id, Caller caller) {
        return proposals.get(caller.scope(), id).map(RebalancingProposalController::ok);
    }

    /** Of all who were considered, or of those who would be asked to move; empty until it has been worked out. */
    @GetMapping("/{id}/assignments")
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<AssignmentView>> assignments(
            @PathVariable String id, @RequestParam Optional<Boolean> moves, Paging paging, Caller caller) {
        return proposals.get(caller.scope(), id).flatMap(proposal -> {
            var outcome = proposal.state().outcome();
            return outcome == null
                    ? Mono.just(new Page<AssignmentView>(List.of(), null))
                    : assignments
                            .page(StoredAssignment.batch(id, outcome.run()), moves.orElse(false), paging)
                            .map(page -> page.map(AssignmentView::of));
        });
    }

    @PostMapping("/{id}/cancel")
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ProposalView>> cancel(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        return proposals
                .change(
                        caller.scope(),
                        id,
                        proposal -> ifMatch.check(proposal).cancel(caller.subject(), clock.instant()))
                .map(RebalancingProposalController::ok);
    }

    @PostMapping("/{id}/apply")
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ProposalView>> apply(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        return proposals
                .change(
                        caller.scope(),
                        id,
                        proposal -> ifMatch.check(proposal).apply(caller.subject(), clock.instant()))
                .map(RebalancingProposalController::ok);
    }

    private static ResponseEntity<ProposalView> ok(Proposal proposal) {
        return ResponseEntity.ok().eTag(eTag(proposal)).body(ProposalView.of(proposal));
    }

    private static String eTag(Proposal proposal) {
        return "\"" + proposal.version() + "\"";
    }
}
