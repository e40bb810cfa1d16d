package org.linli.request.suggestion;

import static org.linli.kit.store.Indexes.ascending;

import java.time.Duration;
import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How suggestions and their figures are stored, and where what is personal of them lies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuggestionSettings.class)
class SuggestionConfiguration {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    @Bean
    Indexes suggestionIndexes() {
        return Indexes.on(
                Suggestion.COLLECTION,
                ascending("divisions", Suggestions.STATE, "_id"),
                ascending("divisions", Suggestions.STATE, Suggestions.CLASS, "_id"),
                ascending("credit.key", "_id"),
                ascending("outbox.at"));
    }

    @Bean
    SealedCollection sealedCredits() {
        return new SealedCollection(Suggestion.COLLECTION, "credit");
    }

    /** An event that comes again after so long would count again; no relay takes so long. */
    @Bean
    Indexes suggestionFiguresInboxIndexes() {
        return Indexes.on(
                SuggestionFigures.COLLECTION + "_inbox", ascending("seenAt").expire(REMEMBERED));
    }
}
