package org.linli.partymember.rebalance.roster;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.MemberKind;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.partymember.checkin.CheckIn;
import org.linli.partymember.checkin.CheckIns;
import org.linli.partymember.member.Ability;
import org.linli.partymember.rebalance.ask.RebalancingWords;
import org.linli.partymember.rebalance.ask.RebalancingWords.Known;
import org.linli.partymember.rebalance.town.Person;
import org.linli.partymember.rebalance.town.Stop;
import org.linli.partymember.unit.LineOfWork;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The members of a division as a plan needs them: who is checked in where, what they are able to do, and what they have said. */
@Repository
public class RebalancingRoster {

    private static final int CHUNK = 500;

    private final ReactiveMongoTemplate mongo;
    private final RebalancingWords words;

    RebalancingRoster(ReactiveMongoTemplate mongo, RebalancingWords words) {
        this.mongo = mongo;
        this.words = words;
    }

    /** As much of a stored member as is needed. */
    record Enrolled(
            @Id String id,
            String unitId,
            MemberKind kind,
            CheckIns checkIns,
            @Nullable Set<Ability> abilities) {

        Optional<DivisionCode> within(DivisionCode division) {
            return checkIns.current().map(CheckIn::community).filter(division::covers);
        }
    }

    /** As much of a stored unit as is needed. */
    record Employer(
            @Id String id, CheckIns checkIns, @Nullable LineOfWork lineOfWork) {}

    /** Everyone who is checked in to a community of the division. */
    @Unscoped("a plan is made for the division of a proposal, whose maker was asked for their scope there")
    public Mono<List<Person>> people(DivisionCode division) {
        var query = Query.query(where(ScopeKeys.FIELD).is(division.value())).with(Sort.by("_id"));
        query.fields().include("unitId", "kind", "checkIns", "abilities");
        return mongo.find(query, Enrolled.class, "members")
                .filter(member -> member.within(division).isPresent())
                .buffer(CHUNK)
                .concatMap(chunk -> people(division, chunk))
                .collectList();
    }

    private Flux<Person> people(DivisionCode division, List<Enrolled> members) {
        var ids = members.stream().map(Enrolled::id).toList();
        var unitIds = members.stream().map(Enrolled::unitId).distinct().toList();
        return Mono.zip(units(unitIds), words.of(ids))
                .flatMapIterable(known -> members.stream()
                        .flatMap(member -> member.within(division).stream()
                                .map(at -> person(
                                        member,
                                        at,
                                        known.getT1().get(member.unitId()),
                                        known.getT2().getOrDefault(member.id(), Known.NOTHING))))
                        .toList());
    }

    private Mono<Map<String, Employer>> units(Collection<String> ids) {
        var query = Query.query(where("_id").in(ids));
        query.fields().include("checkIns", "lineOfWork");
        return mongo.find(query, Employer.class, "units").collectMap(Employer::id);
    }

    private static Person person(Enrolled member, DivisionCode at, @Nullable Employer unit, Known known) {
        var placed = known.placed();
        return new Person(
                member.id(),
                member.unitId(),
                member.kind() == MemberKind.FRAIL,
                unit == null ? null : unit.lineOfWork(),
                unit == null
                        ? null
                        : unit.checkIns().current().map(CheckIn::community).orElse(null),
                member.abilities() == null ? Set.of() : member.abilities(),
                placed != null && placed.community().equals(at) ? placed : new Stop(at, null),
                known.word());
    }
}
