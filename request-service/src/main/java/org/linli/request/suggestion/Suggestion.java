package org.linli.request.suggestion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.FlowEvent;
import org.linli.event.OrderFacts;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.request.flow.FlowRefused;
import org.linli.request.flow.Step;
import org.linli.request.order.Act;
import org.linli.request.suggestion.SuggestionState.Decided;
import org.linli.request.suggestion.SuggestionState.Published;
import org.linli.request.suggestion.SuggestionState.Screened;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The suggestion in an order of that kind.
 *
 * @param id of the order
 * @param suggestionClass code of its class
 * @param credit who is to be thanked for it, sealed
 */
@Document(Suggestion.COLLECTION)
@TypeAlias("suggestion")
record Suggestion(
        @Id String id,
        long version,
        List<String> divisions,
        String suggestionClass,
        Instant screenedAt,
        SuggestionState state,
        @Nullable Sealed credit)
        implements Aggregate {

    static final String COLLECTION = "suggestions";

    Suggestion {
        divisions = List.copyOf(divisions);
    }

    static Change<Suggestion> screened(String id, OrderFacts order, String suggestionClass, Act act) {
        var lineage = order.grid().lineage();
        return Change.of(
                new Suggestion(id, 1, lineage, suggestionClass, act.at(), new Screened(), null),
                new FlowEvent.SuggestionScreened(act.eventId(), id, 1, order, suggestionClass, act.at()));
    }

    /** Once screened it keeps its class. */
    Change<Suggestion> screenedAgain(String wanted) {
        if (wanted.equals(suggestionClass)) {
            return Change.none(this);
        }
        throw illegal(Step.SCREEN);
    }

    /** Whether it is taken up, and why. */
    Change<Suggestion> decide(boolean adopted, String text, @Nullable Sealed thanks, OrderFacts order, Act act) {
        return switch (state) {
            case Screened _ -> {
                var next = with(new Decided(act.at(), adopted, text), thanks);
                yield Change.of(
                        next,
                        new FlowEvent.SuggestionDecided(
                                act.eventId(), id, next.version, order, suggestionClass, adopted, act.at()));
            }
            case Decided(var _, var was, var said) when was == adopted && said.equals(text) -> Change.none(this);
            case Decided _, Published _ -> throw illegal(Step.DECIDE);
        };
    }

    /**
     * Everybody can read it.
     *
     * @throws FlowRefused.Secret if the order is
     */
    Change<Suggestion> publish(String title, String words, OrderFacts order, Act act) {
        if (Boolean.TRUE.equals(order.secret())) {
            throw new FlowRefused.Secret(id);
        }
        return switch (state) {
            case Decided(var at, var adopted, var text) -> {
                var next = with(new Published(at, adopted, text, act.at(), title, words), credit);
                yield Change.of(
                        next,
                        new FlowEvent.SuggestionPublished(
                                act.eventId(), id, next.version, order, suggestionClass, act.at()));
            }
            case Published published
            when published.title().equals(title) && published.words().equals(words) -> Change.none(this);
            case Screened _, Published _ -> throw illegal(Step.PUBLISH);
        };
    }

    private Suggestion with(SuggestionState next, @Nullable Sealed thanks) {
        return new Suggestion(id, version + 1, divisions, suggestionClass, screenedAt, next, thanks);
    }

    private FlowRefused illegal(Step step) {
        return new FlowRefused.IllegalStep(state.name().name(), step);
    }
}
