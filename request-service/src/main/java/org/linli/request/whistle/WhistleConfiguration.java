package org.linli.request.whistle;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How whistles are stored. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WhistleSettings.class)
class WhistleConfiguration {

    /** One for each list, and one for what is to be done by itself. */
    @Bean
    Indexes whistleIndexes() {
        return Indexes.on(
                Whistle.COLLECTION,
                ascending("divisions", "_id"),
                ascending("divisions", Whistles.STATE, "_id"),
                ascending("unitIds", "_id"),
                ascending("unitIds", Whistles.STATE, "_id"),
                ascending(WhistleTimer.FIELD),
                ascending("outbox.at"));
    }
}
