package org.linli.evaluation.rank;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One memory of rolls for each replica. */
@Configuration(proxyBeanMethods = false)
class RankConfiguration {

    @Bean
    RecentRolls recentRolls(Rolls rolls, RankSettings settings, MeterRegistry meters) {
        return new RecentRolls(rolls::call, settings, meters, Ticker.systemTicker(), Runnable::run);
    }
}
