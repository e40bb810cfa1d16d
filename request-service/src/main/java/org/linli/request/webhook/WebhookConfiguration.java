package org.linli.request.webhook;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How subscriptions are stored. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    Indexes webhookIndexes() {
        return Indexes.on(
                Webhook.COLLECTION,
                ascending("divisions", "_id"),
                ascending("state"),
                ascending("secret.key", "_id"),
                ascending("outbox.at"));
    }

    @Bean
    SealedCollection sealedWebhookSecrets() {
        return Secrets.PLACE;
    }
}
