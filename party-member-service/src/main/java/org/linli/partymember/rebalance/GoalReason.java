package org.linli.partymember.rebalance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.partymember.rebalance.plan.Grounds;

/**
 * What one goal says of an assignment.
 *
 * @param gain what it brings against staying, weighted: 1 is a whole point; negative speaks against it
 * @param zh in Chinese
 * @param en in English
 */
public record GoalReason(Goal goal, BigDecimal gain, String zh, String en) {

    private static final int SAME = 1_000;
    private static final int DECIMALS = 3;

    /** The four goals. */
    public enum Goal {
        NEAR,
        NEEDED,
        SAME_WORK,
        EVEN
    }

    /** One for each goal. */
    public static List<GoalReason> of(Grounds grounds) {
        return List.of(near(grounds), needed(grounds), sameWork(grounds), even(grounds));
    }

    private static GoalReason near(Grounds grounds) {
        var metres = grounds.metres();
        return reason(
                Goal.NEAR,
                grounds.gains().near(),
                metres == 0 ? "留在现在的地方" : "距现在的地方 %d 米".formatted(metres),
                metres == 0 ? "stays where they are" : "%d m from where they are".formatted(metres));
    }

    private static GoalReason needed(Grounds grounds) {
        var supplies = grounds.supplies();
        return reason(
                Goal.NEEDED,
                grounds.gains().needed(),
                supplies.isEmpty()
                        ? "该处没有与其特长对应的需求"
                        : supplies.stream()
                                .map(s -> "需要%s %d 人，安排后有 %d 人"
                                        .formatted(
                                                Wording.zh(s.need()), s.need().members(), s.there()))
                                .collect(Collectors.joining("；")),
                supplies.isEmpty()
                        ? "the place asks for nothing that they bring"
                        : supplies.stream()
                                .map(s -> "asks for %d of %s, would have %d"
                                        .formatted(s.need().members(), Wording.en(s.need()), s.there()))
                                .collect(Collectors.joining("; ")));
    }

    private static GoalReason sameWork(Grounds grounds) {
        var points = grounds.sameWork();
        var zh = points == 0 ? "单位业务与该处无对应" : "单位已与该社区结对";
        var en = points == 0 ? "the unit's line of work is not asked for" : "the unit is paired with the community";
        return reason(
                Goal.SAME_WORK,
                grounds.gains().sameWork(),
                points == SAME ? "该处需要本单位的业务" : zh,
                points == SAME ? "the place asks for the unit's line of work" : en);
    }

    private static GoalReason even(Grounds grounds) {
        var fair = decimal(grounds.fair()).setScale(1, RoundingMode.HALF_UP);
        return reason(
                Goal.EVEN,
                grounds.gains().even(),
                "按户数应有 %s 人，现有 %d 人，安排后 %d 人".formatted(fair, grounds.before(), grounds.after()),
                "%s members by households; has %d, would have %d".formatted(fair, grounds.before(), grounds.after()));
    }

    private static GoalReason reason(Goal goal, int gain, String zh, String en) {
        return new GoalReason(goal, decimal(gain), zh, en);
    }

    private static BigDecimal decimal(long thousandths) {
        return BigDecimal.valueOf(thousandths, DECIMALS);
    }
}
