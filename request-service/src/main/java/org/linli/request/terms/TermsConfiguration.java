package org.linli.request.terms;

import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How terms are set and stored. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UsualTerms.class)
class TermsConfiguration {

    @Bean
    Indexes indexesOfDistrictTerms() {
        return Indexes.on(DistrictTerms.COLLECTION, Indexes.ascending("outbox.at"));
    }
}
