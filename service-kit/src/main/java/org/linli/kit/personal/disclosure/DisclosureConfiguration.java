package org.linli.kit.personal.disclosure;

import io.micrometer.core.instrument.MeterRegistry;
import org.linli.kit.audit.Audit;
import org.linli.kit.personal.vault.PersonalDataConfiguration;
import org.linli.kit.personal.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Personal data, kept and disclosed: what a service imports that holds some. */
@Configuration(proxyBeanMethods = false)
@Import(PersonalDataConfiguration.class)
public class DisclosureConfiguration {

    @Bean
    Disclosures disclosures(Audit audit, Vault vault, MeterRegistry meters) {
        return new Disclosures(audit, vault, meters);
    }
}
