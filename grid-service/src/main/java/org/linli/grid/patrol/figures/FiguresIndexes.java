package org.linli.grid.patrol.figures;

import java.time.Duration;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The counters are asked for by their keys only. */
@Configuration(proxyBeanMethods = false)
class FiguresIndexes {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** An event that comes again after so long would count again; no relay takes so long. */
    @Bean
    Indexes indexesOfPatrolFiguresInbox() {
        return Indexes.on(
                PatrolFigures.COLLECTION + "_inbox", Indexes.ascending("seenAt").expire(REMEMBERED));
    }
}
