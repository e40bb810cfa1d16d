package org.linli.partymember.exchange;

import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import java.util.Optional;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.partymember.checkin.CheckIn;
import org.linli.partymember.checkin.CheckIns;
import org.linli.partymember.exchange.Offer.By;
import org.linli.partymember.member.Member;
import org.linli.partymember.member.MemberRefused;
import org.linli.partymember.member.Members;
import org.linli.partymember.unit.Unit;
import org.linli.partymember.unit.Units;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose offer it is: staff name a unit or a member whom they see, a unit's admin speaks for the unit, a member for themself. */
@Component
class Offerer {

    private final Units units;
    private final Members members;

    Offerer(Units units, Members members) {
        this.units = units;
        this.members = members;
    }

    Mono<By> meant(Caller caller, Optional<String> unitId, Optional<String> memberId) {
        var member = memberId.or(
                () -> caller.is(PARTY_MEMBER) && unitId.isEmpty() ? Optional.of(caller.subject()) : Optional.empty());
        if (member.isPresent()) {
            return byMember(caller, member.get());
        }
        return unitId.or(() -> caller.is(UNIT_ADMIN) ? caller.unitId() : Optional.empty())
                .map(id -> units.get(caller.scope(), id).map(Offerer::by))
                .orElseGet(() -> Mono.error(ExchangeRefused.NobodyOffers::new));
    }

    private Mono<By> byMember(Caller caller, String id) {
        var themself = caller.is(PARTY_MEMBER) && caller.subject().equals(id);
        return members.find(themself ? new Scope.Person(id) : caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new MemberRefused(id)))
                .map(Offerer::by);
    }

    private static By by(Unit unit) {
        return new By(
                unit.id(), null, at(unit.checkIns()).map(CheckIn::community).orElse(unit.division()));
    }

    private static By by(Member member) {
        var place = at(member.checkIns()).map(CheckIn::community).orElse(member.unitDivision());
        return new By(member.unitId(), member.id(), place);
    }

    private static Optional<CheckIn> at(CheckIns checkIns) {
        return checkIns.current();
    }
}
