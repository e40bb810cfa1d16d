package org.linli.partymember.wish;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How wishes are stored, and where what is personal of them lies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WishTerms.class)
class WishConfiguration {

    @Bean
    SealedCollection sealedWishes() {
        return new SealedCollection(Wish.COLLECTION, "recipient");
    }

    @Bean
    Indexes indexesOfWishes() {
        return Indexes.on(
                Wish.COLLECTION,
                ascending("outbox.at"),
                ascending("dueAt"),
                ascending(ScopeKeys.FIELD, "_id"),
                ascending(ScopeKeys.FIELD, Wishes.STATE, "_id"),
                ascending("recipient.key", "_id"));
    }
}
