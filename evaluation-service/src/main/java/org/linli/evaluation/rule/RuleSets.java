package org.linli.evaluation.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.event.Event;

/** Every rule set, each in force from its day until the next one's. */
public final class RuleSets {

    private final NavigableMap<Instant, RuleSet> byStart = new TreeMap<>();

    /**
     * @throws BadRuleSet if two begin on the same day or have the same version
     */
    RuleSets(Collection<RuleSet> all) {
        var versions = new HashSet<String>();
        for (var set : all) {
            if (!versions.add(set.text().version())) {
                throw BadRuleSet.contradiction("version " + set.text().version() + " is there twice");
            }
            if (byStart.put(set.effectiveFrom(), set) != null) {
                throw BadRuleSet.contradiction("two begin on " + set.text().effectiveFrom());
            }
        }
    }

    /**
     * Scores an event by the rules in force when it happened. Pure.
     *
     * @throws RuleFailed if one of the rules cannot be applied; then none of them scores
     */
    public List<Score> score(Event event) {
        return inForce(event.at()).map(set -> set.score(event)).orElse(List.of());
    }

    /** The rule set in force at a moment; none before the first. */
    Optional<RuleSet> inForce(Instant at) {
        return Optional.ofNullable(byStart.floorEntry(at)).map(NavigableMap.Entry::getValue);
    }
}
