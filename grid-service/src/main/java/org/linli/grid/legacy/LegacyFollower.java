package org.linli.grid.legacy;

import org.linli.grid.day.Days;
import org.linli.grid.lineage.DivisionFollower;
import org.linli.grid.lineage.Succession;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whatever mapped onto a grid that was split or merged away maps onto what took its place, from that day on. */
@Component
class LegacyFollower implements DivisionFollower {

    private final LegacyGrids grids;

    LegacyFollower(LegacyGrids grids) {
        this.grids = grids;
    }

    @Override
    public Mono<Void> follow(Succession succession) {
        return grids.follow(succession.retired(), succession.successors(), Days.at(succession.at()))
                .then();
    }
}
