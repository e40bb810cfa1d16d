package org.linli.grid.compound;

import org.linli.grid.lineage.DivisionFollower;
import org.linli.grid.lineage.Succession;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who held or shared a grid that was split or merged away holds or shares all that took its place. */
@Component
class CompoundFollower implements DivisionFollower {

    private final Compounds compounds;

    CompoundFollower(Compounds compounds) {
        this.compounds = compounds;
    }

    @Override
    public Mono<Void> follow(Succession succession) {
        return compounds.follow(succession.retired(), succession.successors()).then();
    }
}
