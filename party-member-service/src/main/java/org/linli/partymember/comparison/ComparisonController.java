package org.linli.partymember.comparison;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.member.MemberVault;
import org.linli.partymember.member.MemberView;
import org.linli.partymember.member.Members;
import org.linli.partymember.unit.UnitView;
import org.linli.partymember.unit.Units;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Compares the rosters of a division with the check-ins, in figures and by name. */
@RestController
@RequestMapping("/api/v1/check-in-comparison")
class ComparisonController {

    private final RosterCounts counts;
    private final Units units;
    private final Members members;
    private final MemberVault vault;
    private final Divisions divisions;
    private final CrowdingLimits limits;

    ComparisonController(
            RosterCounts counts,
            Units units,
            Members members,
            MemberVault vault,
            Divisions divisions,
            CrowdingLimits limits) {
        this.counts = counts;
        this.units = units;
        this.members = members;
        this.vault = vault;
        this.divisions = divisions;
        this.limits = limits;
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Comparison> compare(@RequestParam DivisionCode division, Caller caller) {
        caller.scope().require(division);
        return counts.compare(division);
    }

    @GetMapping("/under-reported-units")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<UnitView>> underReportedUnits(@RequestParam DivisionCode division, Paging paging, Caller caller) {
        caller.scope().require(division);
        return units.underReported(new Scope.Division(division.value()), paging).map(page -> page.map(UnitView::of));
    }

    @GetMapping("/missed-members")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<MemberView>> missedMembers(@RequestParam DivisionCode division, Paging paging, Caller caller) {
        caller.scope().require(division);
        return members.missed(new Scope.Division(division.value()), paging).map(page -> page.map(vault::shown));
    }

    @GetMapping("/crowding")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Crowding> crowding(@RequestParam DivisionCode division, Caller caller) {
        caller.scope().require(division);
        return Mono.zip(divisions.communitiesOf(division).collectList(), counts.membersByCommunity(division))
                .map(found -> Crowding.of(division, found.getT1(), found.getT2(), limits));
    }
}
