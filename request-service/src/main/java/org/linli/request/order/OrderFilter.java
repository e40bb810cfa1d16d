package org.linli.request.order;

import java.util.Optional;
import org.linli.event.Channel;
import org.linli.event.RequestKind;
import org.linli.request.course.Stage;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which orders of a list are wanted. */
public record OrderFilter(Optional<Stage> stage, Optional<RequestKind> kind, Optional<Channel> channel) {

    static final String STAGE = "course.state._class";

    /** The same, narrowed to what any member may take. */
    OrderFilter claimable() {
        return new OrderFilter(Optional.of(Stage.SUBMITTED), kind, channel);
    }

    void addTo(Criteria criteria) {
        stage.ifPresent(wanted -> criteria.and(STAGE).is(wanted.alias()));
        kind.ifPresent(wanted -> criteria.and("request.kind").is(wanted));
        channel.ifPresent(wanted -> criteria.and("request.channel").is(wanted));
    }
}
