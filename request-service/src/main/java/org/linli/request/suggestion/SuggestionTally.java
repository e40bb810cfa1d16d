package org.linli.request.suggestion;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.event.DivisionLevel;
import org.linli.event.FlowEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.tally.Increment;
import org.linli.kit.tally.Tallies;
import org.linli.kit.tally.Tally;
import org.linli.request.figures.Period;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what becomes of suggestions, each event exactly once, for every division from the grid up to the district. */
@Component
class SuggestionTally implements EventHandler {

    static final String PERIODS = "periods";
    static final String SCREENED = "screened";
    static final String DECIDED = "decided";
    static final String ADOPTED = "adopted";
    static final String PUBLISHED = "published";
    static final String BY_CLASS = "byClass";

    private final Tally tally;

    SuggestionTally(Tallies tallies) {
        this.tally = tallies.of(SuggestionFigures.COLLECTION);
    }

    static String path(Period period) {
        return PERIODS + "." + period.value();
    }

    @Override
    public String group() {
        return "request-service.suggestion-figures";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var counting = batch.stream()
                .filter(received -> received.event() instanceof FlowEvent event
                        && !adds(event).isEmpty())
                .toList();
        return counting.isEmpty() ? Mono.empty() : tally.count(counting, SuggestionTally::increments);
    }

    private static List<Increment> increments(Received received) {
        var event = (FlowEvent) received.event();
        var adds = adds(event);
        var amounts = Period.of(event.at()).stream()
                .flatMap(period -> adds.stream().map(name -> path(period) + "." + name))
                .collect(Collectors.toMap(field -> field, ignored -> 1L));
        return event.order().grid().at(DivisionLevel.GRID).lineage().stream()
                .filter(code -> code.length() >= DivisionLevel.DISTRICT.digits())
                .map(division -> new Increment(division, received.origin(), Map.of(), amounts))
                .toList();
    }

    private static List<String> adds(FlowEvent event) {
        return switch (event) {
            case FlowEvent.SuggestionScreened screened ->
                List.of(SCREENED, BY_CLASS + "." + screened.suggestionClass());
            case FlowEvent.SuggestionDecided decided ->
                decided.adopted() ? List.of(DECIDED, ADOPTED) : List.of(DECIDED);
            case FlowEvent.SuggestionPublished _ -> List.of(PUBLISHED);
            case FlowEvent.MediationConcluded _, FlowEvent.MediationFollowedUp _, FlowEvent.ErrandDone _ -> List.of();
        };
    }
}
