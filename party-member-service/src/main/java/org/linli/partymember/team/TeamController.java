package org.linli.partymember.team;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.IdSource;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.Reach;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.member.Ability;
import org.linli.partymember.member.Roll;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Volunteer teams: formed by staff, seen by every member, joined by members themselves or by staff for them. */
@RestController
@RequestMapping("/api/v1/volunteer-teams")
class TeamController {

    private final Teams teams;
    private final Roll roll;
    private final IdSource ids;
    private final Clock clock;

    TeamController(Teams teams, Roll roll, IdSource ids, Clock clock) {
        this.teams = teams;
        this.roll = roll;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param divisionCode of any level */
    record NewTeam(
            @NotNull DivisionCode divisionCode,
            @NotBlank @Size(max = 50) String name,
            @NotNull Ability specialty) {}

    /** @param memberId a member may leave it out */
    record Volunteer(@Nullable @Size(min = 1, max = 64) String memberId) {}

    record TeamLeader(@NotBlank @Size(max = 64) String memberId) {}

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<TeamView>> form(NewId id, @Valid @RequestBody NewTeam body, Caller caller) {
        caller.scope().require(body.divisionCode());
        return teams.add(Team.form(id.value(), body.divisionCode(), body.name(), body.specialty()))
                .map(team -> ResponseEntity.created(URI.create("/api/v1/volunteer-teams/" + team.id()))
                        .eTag(eTag(team))
                        .body(TeamView.of(team, caller)));
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<TeamView>> get(@PathVariable String id, Caller caller) {
        return teams.get(Reach.ofOne(caller), id).map(team -> ok(team, caller));
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<TeamView>> list(
            @RequestParam Optional<DivisionCode> division,
            @RequestParam Optional<Ability> specialty,
            Paging paging,
            Caller caller) {
        return teams.page(Reach.ofList(caller, division), specialty, paging)
                .map(page -> page.map(team -> TeamView.of(team, caller)));
    }

    @PostMapping("/{id}/join")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<TeamView>> join(
            @PathVariable String id, @Valid @RequestBody Volunteer body, IfMatch ifMatch, Caller caller) {
        return teams.get(Reach.ofOne(caller), id)
                .then(roll.meant(caller, body.memberId()))
                .flatMap(member -> teams.change(
                        Reach.ofOne(caller),
                        id,
                        "join",
                        team -> ifMatch.check(team).join(member.id(), member.unitId(), ids.next(), clock.instant())))
                .map(team -> ok(team, caller));
    }

    @PostMapping("/{id}/leave")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<TeamView>> leave(
            @PathVariable String id, @Valid @RequestBody Volunteer body, IfMatch ifMatch, Caller caller) {
        var who = Roll.idMeant(caller, body.memberId());
        return teams.change(
                        Reach.ofOne(caller),
                        id,
                        "leave",
                        team -> ifMatch.check(team).leave(who, ids.next(), clock.instant()))
                .map(team -> ok(team, caller));
    }

    @PostMapping("/{id}/leader")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<TeamView>> lead(
            @PathVariable String id, @Valid @RequestBody TeamLeader body, IfMatch ifMatch, Caller caller) {
        return teams.change(
                        caller.scope(),
                        id,
                        "leader",
                        team -> ifMatch.check(team).led(body.memberId()))
                .map(team -> ok(team, caller));
    }

    private static ResponseEntity<TeamView> ok(Team team, Caller caller) {
        return ResponseEntity.ok().eTag(eTag(team)).body(TeamView.of(team, caller));
    }

    private static String eTag(Team team) {
        return "\"" + team.version() + "\"";
    }
}
