package org.linli.partymember.roster;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.personal.Personal.Kind;
import org.linli.kit.store.Change;
import org.linli.partymember.member.Member;
import org.linli.partymember.member.MemberVault;
import org.linli.partymember.member.Members;
import org.linli.partymember.roster.RosterRow.Person;
import org.linli.partymember.store.NaturalId;
import org.linli.partymember.unit.LineOfWork;
import org.linli.partymember.unit.Unit;
import org.linli.partymember.unit.Units;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The rosters in the store. */
@Component
class StoredRoster implements RosterBook {

    private final Units units;
    private final Members members;
    private final MemberVault vault;
    private final IdSource ids;
    private final Clock clock;

    StoredRoster(Units units, Members members, MemberVault vault, IdSource ids, Clock clock) {
        this.units = units;
        this.members = members;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Unscoped("the controller has asked for the division")
    public Mono<Unit> unit(DivisionCode division, String name, @Nullable LineOfWork lineOfWork) {
        var id = NaturalId.of("unit", division.value(), name);
        return units.named(Unit.register(id, name, division, lineOfWork, ids.next(), clock.instant()));
    }

    /** By the identity number where there is one, for nobody is on two rosters. */
    @Override
    public Key key(Unit unit, Person person) {
        var identity = person.personal().identityNumber();
        if (identity == null) {
            var number = Objects.requireNonNull(person.rosterNumber());
            return new Key(NaturalId.of("member", unit.id(), number), null);
        }
        var hash = vault.hash(identity);
        return new Key(NaturalId.of("member", hash), hash);
    }

    @Override
    @Unscoped("nothing of them is told")
    public Mono<List<Enrolled>> enrolled(Collection<Key> keys) {
        var hashes =
                keys.stream().map(Key::identityHash).filter(Objects::nonNull).toList();
        return members.known(keys.stream().map(Key::id).toList(), hashes)
                .map(member -> new Enrolled(member.id(), identityHash(member), member.unitId()))
                .collectList();
    }

    private static @Nullable String identityHash(Member member) {
        var personal = member.personal();
        return personal == null ? null : personal.hashes().get(Kind.IDENTITY_NUMBER);
    }

    @Override
    @Unscoped("the controller has asked for the units' division")
    public Mono<List<String>> enrol(List<Newcomer> newcomers) {
        return members.addAll(newcomers.stream().map(this::registered).toList());
    }

    private Change<Member> registered(Newcomer newcomer) {
        var id = newcomer.key().id();
        var sealed = vault.seal(id, newcomer.person().personal());
        return Member.register(id, newcomer.unit(), newcomer.person().kind(), sealed, ids.next(), clock.instant());
    }
}
