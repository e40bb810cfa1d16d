package org.linli.request.whistle.figures;

import java.time.Duration;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the counters are stored. */
@Configuration(proxyBeanMethods = false)
class WhistleFiguresConfiguration {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** An event that comes again after so long would count again; no relay takes so long. */
    @Bean
    Indexes whistleFiguresInboxIndexes() {
        return Indexes.on(
                WhistleFigures.COLLECTION + "_inbox",
                Indexes.ascending("seenAt").expire(REMEMBERED));
    }
}
