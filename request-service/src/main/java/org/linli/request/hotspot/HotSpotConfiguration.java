package org.linli.request.hotspot;

import java.time.Duration;
import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How matters are counted: looked up by their keys, and by ranges of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HotSpotSettings.class)
class HotSpotConfiguration {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** An event that comes again after so long would count again; no relay takes so long. */
    @Bean
    Indexes hotSpotInboxIndexes() {
        return Indexes.on(
                HotSpots.COLLECTION + "_inbox", Indexes.ascending("seenAt").expire(REMEMBERED));
    }
}
