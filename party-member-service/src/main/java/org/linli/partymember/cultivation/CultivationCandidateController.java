package org.linli.partymember.cultivation;

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
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.member.Members;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What becomes of candidates. */
@RestController
@RequestMapping("/api/v1/cultivation-candidates")
class CultivationCandidateController {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Candidates candidates;
    private final Members members;
    private final CultivationSettings settings;
    private final IdSource ids;
    private final Clock clock;

    CultivationCandidateController(
            Candidates candidates, Members members, CultivationSettings settings, IdSource ids, Clock clock) {
        this.candidates = candidates;
        this.members = members;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<CandidateView>> list(
            @RequestParam Optional<String> plan,
            @RequestParam Optional<CandidateState.Name> state,
            Paging paging,
            Caller caller) {
        return candidates.page(caller.scope(), plan, state, paging).map(page -> page.map(CandidateView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<CandidateView>> get(@PathVariable String id, Caller caller) {
        return candidates.get(caller.scope(), id).map(CultivationCandidateController::ok);
    }

    /** A mentor takes care of them; any member may be one. */
    @PostMapping("/{id}/mentor")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<CandidateView>> pair(
            @PathVariable String id, @Valid @RequestBody CultivationBody.Mentor body, IfMatch ifMatch, Caller caller) {
        var mentor = body.mentorId();
        return members.find(EVERYWHERE, mentor)
                .switchIfEmpty(Mono.error(() -> new CultivationRefused.UnknownMember(mentor)))
                .then(change(
                        id, caller, candidate -> ifMatch.check(candidate).pair(mentor, ids.next(), clock.instant())));
    }

    /** A month's progress, by the mentor or by those who answer. */
    @PostMapping("/{id}/notes")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<CandidateView>> note(
            @PathVariable String id,
            @Valid @RequestBody CultivationBody.Progress body,
            IfMatch ifMatch,
            Caller caller) {
        var now = clock.instant();
        return change(
                id,
                caller,
                candidate -> mentored(caller, ifMatch.check(candidate))
                        .note(body.monthOf(candidate.year(), now), body.text(), caller.subject(), ids.next(), now));
    }

    /** Members see candidates of their own and themselves; only of the former they write. */
    private static Candidate mentored(Caller caller, Candidate candidate) {
        var answers = caller.is(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.UNIT_ADMIN);
        if (!answers && !caller.subject().equals(candidate.state().mentor())) {
            throw new NotFound(candidate.id());
        }
        return candidate;
    }

    @PostMapping("/{id}/criteria")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<CandidateView>> measure(
            @PathVariable String id, @Valid @RequestBody CultivationBody.Measure body, IfMatch ifMatch, Caller caller) {
        return change(id, caller, candidate -> ifMatch.check(candidate).measure(body.met()));
    }

    /** They meet the standard. */
    @PostMapping("/{id}/complete")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CandidateView>> complete(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        return change(
                id,
                caller,
                candidate -> ifMatch.check(candidate)
                        .complete(settings.notes(), caller.subject(), ids.next(), clock.instant()));
    }

    @PostMapping("/{id}/drop")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<CandidateView>> drop(
            @PathVariable String id,
            @Valid @RequestBody CultivationBody.CultivationReason body,
            IfMatch ifMatch,
            Caller caller) {
        return change(id, caller, candidate -> ifMatch.check(candidate).drop(body.reason(), clock.instant()));
    }

    private Mono<ResponseEntity<CandidateView>> change(
            String id, Caller caller, Function<Candidate, Change<Candidate>> decide) {
        return candidates.change(caller.scope(), id, decide).map(CultivationCandidateController::ok);
    }

    private static ResponseEntity<CandidateView> ok(Candidate candidate) {
        return ResponseEntity.ok().eTag("\"" + candidate.version() + "\"").body(CandidateView.of(candidate));
    }
}
