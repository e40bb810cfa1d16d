package org.linli.partymember.meeting.council;

import org.linli.partymember.meeting.council.HouseRules.Share;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What councils do that say nothing else.
 *
 * @param quorumNumerator two …
 * @param quorumDenominator … thirds, as the localities have it
 */
@ConfigurationProperties("linli.party-member.council")
record CouncilSettings(
        @DefaultValue("2") int quorumNumerator,
        @DefaultValue("3") int quorumDenominator,
        @DefaultValue("SIMPLE") HouseRules.Majority majority) {

    HouseRules usual() {
        return new HouseRules(new Share(quorumNumerator, quorumDenominator), majority);
    }
}
