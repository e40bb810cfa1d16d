package org.linli.partymember.pairing.visit;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kit.IdSource;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Vault;
import org.linli.kit.problem.NotFound;
import org.linli.partymember.pairing.Household;
import org.linli.partymember.pairing.Households;
import org.linli.partymember.pairing.PairingRefused;
import org.linli.partymember.pairing.visit.Visit.Happened;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The visit log: written by the member who stands by the household, or by staff for them. */
@RestController
@RequestMapping("/api/v1")
class VisitController {

    private final Visits visits;
    private final Households households;
    private final Vault vault;
    private final Disclosures disclosures;
    private final IdSource ids;
    private final Clock clock;

    VisitController(
            Visits visits, Households households, Vault vault, Disclosures disclosures, IdSource ids, Clock clock) {
        this.visits = visits;
        this.households = households;
        this.vault = vault;
        this.disclosures = disclosures;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a member did for the households that they stand by. */
    record MemberVisits(String memberId, long households, long visits) {}

    /** What was written down, in plain, as JSON only. */
    record DisclosedNote(@Nullable String note) {

        @Override
        public String toString() {
            return "DisclosedNote[***]";
        }
    }

    @PostMapping("/households/{id}/visits")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN})
    Mono<ResponseEntity<VisitView>> visit(
            @PathVariable String id, NewId visitId, @Valid @RequestBody NewVisit body, Caller caller) {
        var past = body.pastAt(clock.instant());
        var by = caller.is(COMMUNITY_ADMIN) && past.memberId() != null ? past.memberId() : caller.subject();
        return households
                .get(caller.scope(), id)
                .flatMap(household -> made(visitId.value(), household, by, past))
                .map(visit -> ResponseEntity.created(URI.create("/api/v1/household-visits/" + visit.id()))
                        .body(VisitView.of(visit)));
    }

    private Mono<Visit> made(String id, Household household, String by, NewVisit body) {
        var pairing = household.has(by).orElseThrow(() -> new PairingRefused.NotPaired(by));
        var what = new Happened(body.purpose(), body.startedAt(), body.minutes(), sealed(id, body));
        return visits.add(Visit.made(id, household, pairing, what, ids.next()));
    }

    private @Nullable Sealed sealed(String id, NewVisit body) {
        return vault.seal(owner(id), new PersonalData(null, null, null, null, body.note(), null));
    }

    @GetMapping("/household-visits")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<VisitView>> list(
            @RequestParam Optional<String> member,
            @RequestParam Optional<String> household,
            Paging paging,
            Caller caller) {
        return visits.page(caller.scope(), new Visits.Filter(member, household), paging)
                .map(page -> page.map(VisitView::of));
    }

    @GetMapping("/household-visits/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<VisitView> get(@PathVariable String id, Caller caller) {
        return visits.get(caller.scope(), id).map(VisitView::of);
    }

    @PostMapping("/household-visits/{id}/note/disclosure")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<DisclosedNote>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return visits.get(caller.scope(), id)
                .flatMap(visit -> Mono.justOrEmpty(visit.personal()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(kept -> disclosures.disclose(caller, "household-visit/" + id, reason, () -> opened(id, kept)));
    }

    private DisclosedNote opened(String id, Sealed kept) {
        var note = vault.open(owner(id), kept).note();
        return new DisclosedNote(note == null ? null : note.plain());
    }

    /** 党员走访统计. */
    @GetMapping("/pairing-figures/members/{memberId}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<MemberVisits> figures(@PathVariable String memberId, Caller caller) {
        return Mono.zip(households.countOf(caller.scope(), memberId), visits.countOf(caller.scope(), memberId))
                .map(counts -> new MemberVisits(memberId, counts.getT1(), counts.getT2()));
    }

    private static Owner owner(String id) {
        return new Owner(Visit.COLLECTION, id);
    }
}
