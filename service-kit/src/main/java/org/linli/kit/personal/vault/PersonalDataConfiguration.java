package org.linli.kit.personal.vault;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.linli.kit.personal.keys.Keyring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** For services that hold personal data, and for no others: who has no keys can lose none. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

    @Bean
    Keyring keyring(@Value("${linli.personal.keys}") String file, Clock clock) {
        return new Keyring(Path.of(file), clock);
    }

    @Bean
    Vault vault(Keyring keys, @Value("${spring.application.name}") String service, MeterRegistry meters) {
        return new Vault(keys, service, meters);
    }

    @Bean
    Reencryption reencryption(
            ReactiveMongoTemplate mongo,
            Vault vault,
            Keyring keys,
            ObjectProvider<SealedCollection> places,
            @Value("${linli.personal.reencrypt-batch:200}") int batch,
            MeterRegistry meters) {
        return new Reencryption(mongo, vault, keys, places.orderedStream().toList(), batch, meters);
    }
}
