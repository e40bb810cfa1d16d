package org.linli.partymember.meeting.council;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.partymember.meeting.council.HouseRules.Share;

class HouseRulesTest {

    private static final Share TWO_THIRDS = new Share(2, 3);

    @ParameterizedTest
    @CsvSource({
        "2, 3, true",
        "1, 3, false",
        "3, 5, false",
        "4, 5, true",
        "0, 0, false",
        "66, 100, false",
        "67, 100, true"
    })
    void twoThirdsAreReachedToTheSeat(int some, int all, boolean reached) {
        assertThat(TWO_THIRDS.isReachedBy(some, all)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "SIMPLE, 2, 1, 9, true",
        "SIMPLE, 2, 2, 4, false",
        "ABSOLUTE, 4, 1, 9, false",
        "ABSOLUTE, 5, 4, 9, true",
        "TWO_THIRDS, 6, 0, 9, true",
        "TWO_THIRDS, 5, 0, 9, false",
        "SIMPLE, 0, 0, 9, false"
    })
    void aVoteIsCarriedAsTheRuleSays(HouseRules.Majority rule, int yes, int no, int present, boolean carried) {
        assertThat(rule.carries(yes, no, present)).isEqualTo(carried);
    }
}
