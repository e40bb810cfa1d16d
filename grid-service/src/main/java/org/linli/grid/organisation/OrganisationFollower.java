package org.linli.grid.organisation;

import org.linli.grid.lineage.DivisionFollower;
import org.linli.grid.lineage.Succession;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An organisation of a grid that was split or merged away is one of what took its place. */
@Component
class OrganisationFollower implements DivisionFollower {

    private final PartyOrganisations organisations;

    OrganisationFollower(PartyOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Mono<Void> follow(Succession succession) {
        return organisations
                .follow(succession.retired(), succession.successors())
                .then();
    }
}
