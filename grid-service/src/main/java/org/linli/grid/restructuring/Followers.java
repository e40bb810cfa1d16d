package org.linli.grid.restructuring;

import java.util.List;
import org.linli.grid.lineage.DivisionFollower;
import org.linli.grid.lineage.Lineages;
import org.linli.grid.lineage.Succession;
import org.linli.grid.restructuring.plan.Leaver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that refers to grids by code, whatever features there are. */
@Component
class Followers {

    private final List<DivisionFollower> followers;
    private final Lineages lineages;

    Followers(List<DivisionFollower> followers, Lineages lineages) {
        this.followers = followers;
        this.lineages = lineages;
    }

    /** Lets all of it follow, to what is live now. */
    Mono<Void> follow(Restructuring it) {
        return Flux.fromIterable(it.plan().leavers())
                .concatMap(leaver -> follow(it, leaver))
                .then();
    }

    private Mono<Void> follow(Restructuring it, Leaver leaver) {
        return lineages.heirs(leaver.code())
                .map(heirs -> new Succession(leaver.code(), heirs, it.origin().at(), it.id()))
                .flatMap(succession -> Flux.fromIterable(followers)
                        .concatMap(follower -> follower.follow(succession))
                        .then());
    }
}
