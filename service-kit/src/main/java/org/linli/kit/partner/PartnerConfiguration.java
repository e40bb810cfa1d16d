package org.linli.kit.partner;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.linli.kit.identity.OtherCredentials;
import org.linli.kit.problem.ProblemWriter;
import org.linli.kit.store.Indexes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.util.unit.DataSize;

/** For services that partners call: a signature does instead of a token. */
@Configuration(proxyBeanMethods = false)
public class PartnerConfiguration {

    @Bean
    Partners partners(@Value("${linli.partners.file:}") String file) {
        return new Partners(file);
    }

    @Bean
    PartnerCallbacks partnerCallbacks(Partners partners, Clock clock) {
        return new PartnerCallbacks(partners, clock);
    }

    @Bean
    Indexes partnerNonces() {
        return Indexes.on(Nonces.COLLECTION, Indexes.ascending("seenAt").expire(Nonces.KEPT));
    }

    @Bean
    OtherCredentials signatures(
            Partners partners,
            ReactiveMongoTemplate mongo,
            Clock clock,
            ProblemWriter problems,
            MeterRegistry meters,
            @Value("${spring.http.codecs.max-in-memory-size:256KB}") DataSize bodyLimit) {
        var verifier = new Verifier(partners, new Nonces(mongo, clock), clock);
        return new OtherCredentials(
                new PartnerFilter(verifier, partners, problems, meters, Math.toIntExact(bodyLimit.toBytes())));
    }
}
