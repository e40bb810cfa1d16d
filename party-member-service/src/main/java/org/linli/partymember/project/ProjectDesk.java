package org.linli.partymember.project;

import java.time.Instant;
import java.util.Objects;
import org.linli.event.DivisionLevel;
import org.linli.event.ProjectFacts;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.Change;
import org.linli.partymember.exchange.ExchangeRefused;
import org.linli.partymember.exchange.Need;
import org.linli.partymember.exchange.Needs;
import org.linli.partymember.exchange.Offer;
import org.linli.partymember.exchange.Offers;
import org.linli.partymember.exchange.match.MatchScore;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose offers and needs a caller may turn into a project: their own side's, with anybody's of the same district on the other side. */
@Component
class ProjectDesk {

    private final Offers offers;
    private final Needs needs;

    ProjectDesk(Offers offers, Needs needs) {
        this.offers = offers;
        this.needs = needs;
    }

    /** @return {@link ExchangeRefused.Unknown} if one is not to be had by this caller, {@link ProjectRefused.NoMatch} if they do not fit */
    Mono<Change<Project>> formed(String id, ProjectBody.NewProject body, Caller caller, Instant at) {
        var found = isStaff(caller)
                ? need(caller.scope(), body.needId())
                        .flatMap(need -> Mono.zip(offer(districtOf(need), body.offerId()), Mono.just(need)))
                : offer(caller.scope(), body.offerId())
                        .flatMap(offer -> Mono.zip(Mono.just(offer), need(districtOf(offer), body.needId())));
        return found.map(pair -> formed(id, body, pair.getT1(), pair.getT2(), at));
    }

    private static boolean isStaff(Caller caller) {
        return caller.is(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN);
    }

    private Mono<Offer> offer(Scope scope, String id) {
        return offers.find(scope, id).switchIfEmpty(Mono.error(() -> new ExchangeRefused.Unknown(id)));
    }

    private Mono<Need> need(Scope scope, String id) {
        return needs.find(scope, id).switchIfEmpty(Mono.error(() -> new ExchangeRefused.Unknown(id)));
    }

    private static Scope districtOf(Need need) {
        return new Scope.Division(need.community().at(DivisionLevel.DISTRICT).value());
    }

    private static Scope districtOf(Offer offer) {
        return new Scope.Division(
                offer.by().division().at(DivisionLevel.DISTRICT).value());
    }

    private static Change<Project> formed(String id, ProjectBody.NewProject body, Offer offer, Need need, Instant at) {
        if (!MatchScore.isPossible(offer, need)) {
            throw new ProjectRefused.NoMatch();
        }
        offer.bind(id); // refused at once if it is somebody else's
        need.bind(id);
        var facts = new ProjectFacts(
                need.community(),
                offer.id(),
                need.id(),
                offer.by().unitId(),
                offer.by().memberId(),
                Objects.requireNonNullElse(body.budgetFen(), need.listing().fen()));
        var title = Objects.requireNonNullElse(body.title(), need.listing().title());
        var score = MatchScore.of(offer, need).points();
        return Project.form(id, title, facts, score, body.steps(), at);
    }
}
