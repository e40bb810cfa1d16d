package org.linli.request.open311;

import org.linli.kit.identity.OtherCredentials;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the public gets in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Open311Settings.class)
class Open311Configuration {

    @Bean
    OtherCredentials publicOfOpen311() {
        return new OtherCredentials(new Open311Door());
    }
}
