package org.linli.request.duplicate;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.request.order.Acts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Proposals to merge are looked at and decided. */
@RestController
@RequestMapping("/api/v1/merge-proposals")
class MergeProposalController {

    private final MergeProposals proposals;
    private final Merging merging;
    private final Acts acts;
    private final Clock clock;

    MergeProposalController(MergeProposals proposals, Merging merging, Acts acts, Clock clock) {
        this.proposals = proposals;
        this.merging = merging;
        this.acts = acts;
        this.clock = clock;
    }

    /** Nothing to say: {@code {}}, {@code null} or no body at all. */
    record Acceptance() {}

    /** Why they are not the same. */
    record Rejection(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<ProposalView>> list(
            @RequestParam Optional<DivisionCode> division,
            @RequestParam Optional<Verdict.Name> verdict,
            Caller caller,
            Paging paging) {
        division.ifPresent(caller.scope()::require);
        var scope =
                division.<Scope>map(code -> new Scope.Division(code.value())).orElse(caller.scope());
        return proposals.list(verdict, scope, paging).map(page -> page.map(ProposalView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ProposalView> one(@PathVariable String id, Caller caller) {
        return found(id, caller).map(ProposalView::of);
    }

    @PostMapping("/{id}/accept")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ProposalView> accept(
            @PathVariable String id, Caller caller, @RequestBody(required = false) @Nullable Acceptance body) {
        var act = acts.by(caller, DISTRICT_ADMIN, STREET_ADMIN, COMMUNITY_ADMIN);
        return found(id, caller)
                .map(MergeProposal::acceptable)
                .flatMap(proposal -> merging.merge(id, proposal.masterId(), caller, act))
                .then(found(id, caller))
                .map(ProposalView::of);
    }

    @PostMapping("/{id}/reject")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ProposalView> reject(@PathVariable String id, Caller caller, @Valid @RequestBody Rejection body) {
        return proposals
                .change(
                        id,
                        caller.scope(),
                        proposal -> proposal.rejected(caller.subject(), body.reason(), clock.instant()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(ProposalView::of);
    }

    private Mono<MergeProposal> found(String id, Caller caller) {
        return Mono.defer(() -> proposals.find(id, caller.scope())).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }
}
