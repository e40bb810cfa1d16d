package org.linli.request.figures;

import java.time.Duration;
import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How figures are set and stored. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Weights.class)
class FiguresConfiguration {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** An event that comes again after so long would count again; no relay takes so long. */
    @Bean
    Indexes figuresInboxIndexes() {
        return Indexes.on(
                Figures.COLLECTION + "_inbox", Indexes.ascending("seenAt").expire(REMEMBERED));
    }

    @Bean
    Indexes householdIndexes() {
        return Indexes.on(Households.COLLECTION, Indexes.ascending(Households.DIVISIONS));
    }
}
