package org.linli.grid.care;

import org.linli.grid.lineage.DivisionFollower;
import org.linli.grid.lineage.Succession;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who is cared for in a grid that was split or merged away is cared for in what took its place; after a split in the first part, until
 * the community says better, for their address is sealed and no place is kept. Visits stay where they were made.
 */
@Component
class CareFollower implements DivisionFollower {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final CareSubjects subjects;

    CareFollower(CareSubjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public Mono<Void> follow(Succession succession) {
        var successor = succession.successors().getFirst();
        return subjects.livingIn(succession.retired())
                .concatMap(subject -> subjects.change(EVERYWHERE, subject.id(), current -> current.movedTo(successor)))
                .then();
    }
}
