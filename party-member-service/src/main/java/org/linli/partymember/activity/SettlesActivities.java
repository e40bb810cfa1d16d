package org.linli.partymember.activity;

import java.time.Clock;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When an activity is over, settles who missed it. */
@Component
class SettlesActivities implements TimedWork {

    private final Activities activities;
    private final IdSource ids;
    private final Clock clock;

    SettlesActivities(Activities activities, IdSource ids, Clock clock) {
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public String collection() {
        return Activity.COLLECTION;
    }

    @Override
    public String field() {
        return "dueAt";
    }

    @Override
    public Mono<Void> carryOut(String id) {
        var act = new ActivityAct(ids.next(), clock.instant());
        return activities
                .change(new Scope.Division(""), id, "held", activity -> activity.settle(act))
                .then();
    }
}
