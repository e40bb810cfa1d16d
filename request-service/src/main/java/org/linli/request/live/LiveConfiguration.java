package org.linli.request.live;

import static org.linli.kit.store.Indexes.ascending;

import java.time.Duration;
import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How events are kept for those who come back. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {

    @Bean
    Indexes liveIndexes() {
        return Indexes.on(
                LiveEntry.COLLECTION,
                ascending("audience", "_id"),
                ascending("expiresAt").expire(Duration.ZERO));
    }
}
