package org.linli.partymember.member;

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
import org.linli.event.DivisionCode;
import org.linli.kit.IdSource;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.checkin.CheckInDesk;
import org.linli.partymember.checkin.Purpose;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.unit.Unit;
import org.linli.partymember.unit.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class MemberController {

    private final Members members;
    private final MemberVault vault;
    private final Units units;
    private final Divisions divisions;
    private final CheckInDesk desk;
    private final IdSource ids;
    private final Clock clock;

    MemberController(
            Members members,
            MemberVault vault,
            Units units,
            Divisions divisions,
            CheckInDesk desk,
            IdSource ids,
            Clock clock) {
        this.members = members;
        this.vault = vault;
        this.units = units;
        this.divisions = divisions;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping("/units/{unitId}/members")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<MemberView>> register(
            @PathVariable String unitId, NewId id, @Valid @RequestBody NewMember body, Caller caller) {
        return units.get(caller.scope(), unitId)
                .flatMap(unit -> members.add(registered(id, unit, body)))
                .map(this::created);
    }

    private Change<Member> registered(NewId id, Unit unit, NewMember body) {
        var personal = vault.seal(id.value(), body.personal());
        return Member.register(id.value(), unit, body.kind(), personal, ids.next(), clock.instant());
    }

    @GetMapping("/members/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<MemberView>> get(@PathVariable String id, Caller caller) {
        return members.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(member -> ResponseEntity.ok().eTag(eTag(member)).body(vault.shown(member)));
    }

    @GetMapping("/members")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<MemberView>> list(@RequestParam Optional<String> unit, Paging paging, Caller caller) {
        return members.page(caller.scope(), unit, paging).map(page -> page.map(vault::shown));
    }

    @PostMapping("/members/{id}/check-ins")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MemberView>> checkIn(
            @PathVariable String id, @Valid @RequestBody MemberCheckInBody body, IfMatch ifMatch, Caller caller) {
        var checkIn = desk.read(body.call(), Purpose.MEMBER_CHECK_IN);
        var scope = scopeOfCheckIn(caller, id, checkIn.community());
        return divisions
                .community(checkIn.community())
                .flatMap(ignored -> members.checkIn(
                        scope, id, member -> ifMatch.check(member).checkIn(checkIn, body.promise(), ids.next())))
                .map(this::created);
    }

    /** A member goes where they live; staff send them only to communities of theirs. */
    private static Scope scopeOfCheckIn(Caller caller, String id, DivisionCode community) {
        var themself = caller.is(PARTY_MEMBER) && caller.subject().equals(id);
        if (themself || !caller.is(COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN)) {
            return new Scope.Person(caller.subject());
        }
        caller.scope().require(community);
        return caller.scope();
    }

    private ResponseEntity<MemberView> created(Member member) {
        return ResponseEntity.created(URI.create("/api/v1/members/" + member.id()))
                .eTag(eTag(member))
                .body(vault.shown(member));
    }

    private static String eTag(Member member) {
        return "\"" + member.version() + "\"";
    }
}
