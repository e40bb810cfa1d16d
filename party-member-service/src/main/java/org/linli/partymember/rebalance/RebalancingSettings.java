package org.linli.partymember.rebalance;

import java.time.Duration;
import org.linli.partymember.rebalance.plan.Weights;
import org.linli.partymember.rebalance.town.Rules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are made and members are asked.
 *
 * @param weights of a proposal that brings none, in thousandths that add up to 1,000
 * @param rules what holds for every plan
 * @param answerWithin how long a member has to answer
 * @param lease after which a plan is made anew elsewhere, should the replica that makes it fall silent
 * @param attempts how often a plan is begun before it is given up
 */
@ConfigurationProperties("linli.party-member.rebalancing")
public record RebalancingSettings(
        @DefaultValue Goal weights,
        @DefaultValue Plan rules,
        @DefaultValue("14d") Duration answerWithin,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("5") int attempts) {

    public RebalancingSettings {
        if (rules.reach() <= 0 || rules.moves() < 0) {
            throw new IllegalArgumentException(
                    "linli.party-member.rebalancing.rules: reach is positive, moves not negative");
        }
        if (!weights.asWeights().addUp()) {
            throw new IllegalArgumentException("linli.party-member.rebalancing.weights must add up to 1000");
        }
    }

    /** What each goal weighs. */
    public record Goal(
            @DefaultValue("350") int near,
            @DefaultValue("300") int needed,
            @DefaultValue("150") int sameWork,
            @DefaultValue("200") int even) {

        public Weights asWeights() {
            return new Weights(near, needed, sameWork, even);
        }
    }

    /** The same as {@link Rules}, which says what they mean. */
    public record Plan(
            @DefaultValue("5000") int reach,
            @DefaultValue("1000") int frailReach,
            @DefaultValue("1500") int slack,
            @DefaultValue("1300") int crowded,
            @DefaultValue("150") int settled,
            @DefaultValue("300") int kept,
            @DefaultValue("100") int changed,
            @DefaultValue("300") int moves) {

        public Rules asRules() {
            return new Rules(reach, frailReach, slack, crowded, settled, kept, changed, moves);
        }
    }
}
