package org.linli.evaluation.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.Event;

/**
 * Every rule set. In one place the most specific division's counts, of that the latest that has begun; where a division's last one has
 * ended, the rules around it count again.
 */
public final class RuleSets {

    private static final String EVERYWHERE = "";

    private final Collection<RuleSet> all;
    private final Map<String, NavigableMap<Instant, RuleSet>> byDivision = new HashMap<>();

    /**
     * @throws BadRuleSet if two of one division begin on the same day, or two have the same version
     */
    RuleSets(Collection<RuleSet> all) {
        this.all = List.copyOf(all);
        var versions = new HashSet<String>();
        for (var set : all) {
            if (!versions.add(set.text().version())) {
                throw BadRuleSet.contradiction("version " + set.text().version() + " is there twice");
            }
            var ofDivision = byDivision.computeIfAbsent(set.inForce().division(), ignored -> new TreeMap<>());
            if (ofDivision.put(set.effectiveFrom(), set) != null) {
                throw BadRuleSet.contradiction("two begin on " + set.text().effectiveFrom());
            }
        }
    }

    /**
     * These and more.
     *
     * @throws BadRuleSet if they contradict one another
     */
    public RuleSets and(Collection<RuleSet> more) {
        return new RuleSets(Stream.concat(all.stream(), more.stream()).toList());
    }

    /** These with one that takes the place of all of its own division, however long they are in force. */
    public RuleSets instead(RuleSet other) {
        var kept = all.stream()
                .filter(set -> !set.inForce().division().equals(other.inForce().division()));
        return new RuleSets(Stream.concat(kept, Stream.of(other)).toList());
    }

    /** Whether any rule looks at events of a type, by its wire name. */
    public boolean lookAt(String type) {
        return all.stream().anyMatch(set -> set.rules().containsKey(type));
    }

    /**
     * Scores an event by the rules in force where and when it happened. Pure.
     *
     * @throws RuleFailed if one of the rules cannot be applied; then none of them scores
     */
    public List<Score> score(Event event) {
        return inForce(Place.of(event), event.at()).map(set -> set.score(event)).orElse(List.of());
    }

    /** The rule set in force for everybody at a moment; none before the first. */
    Optional<RuleSet> inForce(Instant at) {
        return inForce(EVERYWHERE, at);
    }

    /** The rule set in force at a place and a moment. */
    public Optional<RuleSet> inForce(Optional<DivisionCode> place, Instant at) {
        return place.stream()
                .flatMap(code -> code.lineage().reversed().stream())
                .flatMap(prefix -> inForce(prefix, at).stream())
                .findFirst()
                .or(() -> inForce(EVERYWHERE, at));
    }

    private Optional<RuleSet> inForce(String division, Instant at) {
        return Optional.ofNullable(byDivision.get(division))
                .map(editions -> editions.floorEntry(at))
                .map(Map.Entry::getValue)
                .filter(set -> set.inForce().at(at));
    }
}
