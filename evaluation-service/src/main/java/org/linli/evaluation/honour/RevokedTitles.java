package org.linli.evaluation.honour;

import java.time.Clock;
import org.linli.evaluation.title.AwardFollower;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A title that is taken from somebody is not shown as theirs. */
@Component
class RevokedTitles implements AwardFollower {

    private static final Scope ANYWHERE = new Scope.Division("");

    private final HonourItems items;
    private final Clock clock;

    RevokedTitles(HonourItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public Mono<Void> revoked(String awardId) {
        var act = new HonourAct("title-revoked", clock.instant());
        return items.ofAward(awardId)
                .concatMap(item -> items.change(ANYWHERE, item.id(), now -> now.takeDown("称号已撤销", act))
                        .contextWrite(new CommandId(awardId + ":" + item.id())::in))
                .then();
    }
}
