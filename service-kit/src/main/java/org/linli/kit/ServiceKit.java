package org.linli.kit;

import java.time.Clock;
import org.linli.kit.consume.ConsumeConfiguration;
import org.linli.kit.identity.IdentityConfiguration;
import org.linli.kit.outbox.OutboxConfiguration;
import org.linli.kit.page.PageConfiguration;
import org.linli.kit.problem.ProblemConfiguration;
import org.linli.kit.store.StoreConfiguration;
import org.linli.kit.tally.TallyConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything a service imports from the kit, in one line. */
@Configuration(proxyBeanMethods = false)
@Import({
    ConsumeConfiguration.class,
    IdentityConfiguration.class,
    OutboxConfiguration.class,
    PageConfiguration.class,
    ProblemConfiguration.class,
    StoreConfiguration.class,
    TallyConfiguration.class,
})
public class ServiceKit {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    IdSource idSource() {
        return IdSource.timeOrdered();
    }
}
