package org.linli.partymember.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.partymember.member.Ability;
import org.linli.partymember.rebalance.GoalReason.Goal;
import org.linli.partymember.rebalance.plan.Grounds;
import org.linli.partymember.rebalance.plan.Grounds.Gains;
import org.linli.partymember.rebalance.plan.Grounds.Supply;
import org.linli.partymember.rebalance.town.Need;
import org.linli.partymember.unit.LineOfWork;

class GoalReasonTest {

    private static List<GoalReason> reasons(int metres, int sameWork, Supply... supplies) {
        return GoalReason.of(
                new Grounds(metres, new Gains(-103, 300, 0, 466), sameWork, List.of(supplies), 16_640, 25, 17));
    }

    @Test
    void everyGoalSaysWhatItBringsInBothLanguages() {
        var reasons = reasons(1_475, 500, new Supply(new Need(Ability.MEDICAL, null, 2), 1));

        assertThat(reasons).extracting(GoalReason::goal).containsExactly(Goal.values());
        assertThat(reasons)
                .extracting(GoalReason::zh)
                .containsExactly("距现在的地方 1475 米", "需要医疗 2 人，安排后有 1 人", "单位已与该社区结对", "按户数应有 16.6 人，现有 25 人，安排后 17 人");
        assertThat(reasons)
                .extracting(GoalReason::en)
                .containsExactly(
                        "1475 m from where they are",
                        "asks for 2 of the ability medical, would have 1",
                        "the unit is paired with the community",
                        "16.6 members by households; has 25, would have 17");
        assertThat(reasons.getFirst().gain()).isEqualByComparingTo("-0.103");
        assertThat(reasons.getLast().gain()).isEqualByComparingTo("0.466");
    }

    @Test
    void whoStaysAndBringsNothingThatIsNeededIsToldSo() {
        var reasons = reasons(0, 0);

        assertThat(reasons)
                .extracting(GoalReason::en)
                .startsWith(
                        "stays where they are",
                        "the place asks for nothing that they bring",
                        "the unit's line of work is not asked for");
    }

    @Test
    void everythingThatCanBeNeededHasANameOfItsOwn() {
        var needs = Stream.concat(
                        Arrays.stream(Ability.values()).map(ability -> new Need(ability, null, 1)),
                        Arrays.stream(LineOfWork.values()).map(line -> new Need(null, line, 1)))
                .toList();

        assertThat(needs).extracting(Wording::zh).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(needs).extracting(Wording::en).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }
}
