package org.linli.partymember.member;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.disclosure.Disclosed;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.problem.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Whom a number belongs to, and what the mask hides. Only those who may see all of it may search by it: a mask that hides
 * four digits is lifted by ten thousand searches.
 */
@RestController
@RequestMapping("/api/v1/members")
class PersonalDataController {

    private final Members members;
    private final MemberVault vault;
    private final Disclosures disclosures;

    PersonalDataController(Members members, MemberVault vault, Disclosures disclosures) {
        this.members = members;
        this.vault = vault;
        this.disclosures = disclosures;
    }

    @PostMapping("/search")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<Page<MemberView>> search(@RequestBody MemberSearch body, Paging paging, Caller caller) {
        var wanted = body.wanted();
        var found = members.search(caller.scope(), wanted.kind(), vault.hash(wanted), paging);
        return disclosures.search(caller, "members", found).map(page -> page.map(vault::shown));
    }

    @PostMapping("/{id}/personal-data/disclosure")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<Disclosed>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return members.find(scopeOf(caller, id), id)
                .flatMap(member -> Mono.justOrEmpty(member.personal()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(kept -> disclosures.disclose(caller, "member/" + id, reason, MemberVault.owner(id), kept));
    }

    /** A member always sees their own, whatever they administer. */
    private static Scope scopeOf(Caller caller, String id) {
        return caller.is(PARTY_MEMBER) && caller.subject().equals(id) ? new Scope.Person(id) : caller.scope();
    }
}
