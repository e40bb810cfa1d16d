package org.linli.request.suggestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A suggestion as those see it who reach its order. */
record SuggestionView(
        String requestId,
        String suggestionClass,
        SuggestionState.Name state,
        Instant screenedAt,
        @Nullable Boolean adopted,
        @Nullable String decision,
        @Nullable Instant decidedAt,
        @Nullable String credit,
        @Nullable Instant publishedAt,
        long version) {

    static SuggestionView of(Suggestion suggestion, @Nullable String credit) {
        return switch (suggestion.state()) {
            case SuggestionState.Screened _ -> of(suggestion, null, null, null, credit, null);
            case SuggestionState.Decided(var at, var adopted, var text) ->
                of(suggestion, adopted, text, at, credit, null);
            case SuggestionState.Published done ->
                of(suggestion, done.adopted(), done.text(), done.decidedAt(), credit, done.at());
        };
    }

    private static SuggestionView of(
            Suggestion suggestion,
            @Nullable Boolean adopted,
            @Nullable String decision,
            @Nullable Instant decidedAt,
            @Nullable String credit,
            @Nullable Instant publishedAt) {
        return new SuggestionView(
                suggestion.id(),
                suggestion.suggestionClass(),
                suggestion.state().name(),
                suggestion.screenedAt(),
                adopted,
                decision,
                decidedAt,
                credit,
                publishedAt,
                suggestion.version());
    }

    /** What everybody sees: neither the order nor who asked, and whom it is owed to masked. */
    record Published(
            String id,
            String suggestionClass,
            boolean adopted,
            String title,
            String text,
            @Nullable String credit,
            Instant publishedAt) {

        /** @throws IllegalArgumentException if it is not published */
        static Published of(Suggestion suggestion, @Nullable String credit) {
            if (suggestion.state() instanceof SuggestionState.Published done) {
                return new Published(
                        suggestion.id(),
                        suggestion.suggestionClass(),
                        done.adopted(),
                        done.title(),
                        done.words(),
                        credit,
                        done.at());
            }
            throw new IllegalArgumentException("not published: " + suggestion.id());
        }
    }
}
