package org.linli.evaluation.rule.edition;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.rule.BadRuleSet;
import org.linli.evaluation.rule.RuleSet;
import org.linli.evaluation.rule.RuleSetReader;
import org.linli.evaluation.rule.RuleSets;
import org.linli.evaluation.rule.Rulebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The rule sets of the service's files, and those that staff have approved. What scores on a day is settled before the day
 * begins ({@link EditionAct}), so that whoever has looked since it began knows all of it, and every replica scores alike.
 */
@Component
class StoredRulebook implements Rulebook {

    private static final Logger LOG = LoggerFactory.getLogger(StoredRulebook.class);

    private final RuleSets files;
    private final Editions editions;
    private final Clock clock;
    private final Counter unusable;
    private final RuleSetReader reader = new RuleSetReader();
    private volatile @Nullable Reading last;

    /** What was found, and when it was looked for. */
    private record Reading(Instant at, RuleSets sets, Map<String, RuleSet> compiled) {

        boolean isGoodFor(Instant latest) {
            return !dayOf(at).isBefore(dayOf(latest));
        }

        private static LocalDate dayOf(Instant moment) {
            return LocalDate.ofInstant(moment, Period.ZONE);
        }
    }

    StoredRulebook(RuleSets files, Editions editions, Clock clock, MeterRegistry meters) {
        this.files = files;
        this.editions = editions;
        this.clock = clock;
        this.unusable = meters.counter("linli.rulebook.unusable");
    }

    @Override
    public Mono<RuleSets> upTo(Instant latest) {
        return Mono.defer(() -> {
            var known = last;
            return known != null && known.isGoodFor(latest) ? Mono.just(known.sets()) : look(known);
        });
    }

    private Mono<RuleSets> look(@Nullable Reading before) {
        var now = clock.instant();
        Map<String, RuleSet> known = before == null ? Map.of() : before.compiled();
        return editions.published()
                .collectList()
                .publishOn(Schedulers.boundedElastic())
                .map(found -> reading(now, found, known))
                .doOnNext(reading -> last = reading)
                .map(Reading::sets)
                .onErrorMap(BadRuleSet.class, this::wait);
    }

    private Reading reading(Instant now, List<Edition> found, Map<String, RuleSet> known) {
        var compiled = new HashMap<String, RuleSet>();
        for (var edition : found) {
            var key = edition.id() + "@" + edition.version();
            var before = known.get(key);
            compiled.put(key, before == null ? compile(edition) : before);
        }
        return new Reading(now, files.and(compiled.values()), Map.copyOf(compiled));
    }

    private RuleSet compile(Edition edition) {
        return reader.compile(edition.text(), edition.inForce().orElseThrow());
    }

    /** Nothing is scored by other rules than those that were approved: events wait until they can be used. */
    private DataAccessResourceFailureException wait(BadRuleSet bad) {
        unusable.increment();
        LOG.error("an approved rule set can no longer be used, scoring waits: {}", bad.getMessage());
        return new DataAccessResourceFailureException("rules cannot be used", bad);
    }
}
