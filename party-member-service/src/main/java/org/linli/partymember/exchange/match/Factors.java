package org.linli.partymember.exchange.match;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.exchange.Days;
import org.linli.partymember.exchange.match.MatchFactor.Kind;
import org.linli.partymember.exchange.match.MatchFactor.MatchReason;
import org.linli.partymember.member.Ability;
import org.linli.partymember.unit.LineOfWork;

/** The arithmetic of a score's factors. */
final class Factors {

    private static final int STREET = 9;
    private static final int DISTRICT = 6;

    private Factors() {}

    static MatchFactor abilities(Set<Ability> has, Set<Ability> asks) {
        if (asks.isEmpty()) {
            return MatchFactor.whole(Kind.ABILITIES, new MatchReason("未要求专长", "no ability is asked for"));
        }
        var both = asks.stream().filter(has::contains).count();
        return MatchFactor.part(
                Kind.ABILITIES,
                both,
                asks.size(),
                new MatchReason(
                        "所需专长 " + asks.size() + " 项，具备 " + both + " 项",
                        both + " of " + asks.size() + " abilities that are asked for"));
    }

    static MatchFactor line(@Nullable LineOfWork has, @Nullable LineOfWork asks) {
        if (asks == null) {
            return MatchFactor.whole(Kind.LINE_OF_WORK, new MatchReason("未要求行业", "no line of work is asked for"));
        }
        return asks == has
                ? MatchFactor.part(Kind.LINE_OF_WORK, 1, 1, new MatchReason("行业相同", "the same line of work"))
                : MatchFactor.part(Kind.LINE_OF_WORK, 0, 1, new MatchReason("行业不同", "another line of work"));
    }

    static MatchFactor days(Days has, Days asks) {
        var both = has.sharedWith(asks);
        return MatchFactor.part(
                Kind.DAYS,
                both,
                asks.count(),
                new MatchReason(
                        "所需 " + asks.count() + " 天，可用 " + both + " 天",
                        both + " of " + asks.count() + " days that are asked for"));
    }

    /** In tenths: 10 in the community, 6 in the street, 3 in the district. */
    static MatchFactor place(DivisionCode has, DivisionCode asks) {
        var alike = alike(has.value(), asks.value());
        if (alike == asks.value().length()) {
            return MatchFactor.part(Kind.PLACE, 10, 10, new MatchReason("同一社区", "the same community"));
        }
        if (alike >= STREET) {
            return MatchFactor.part(Kind.PLACE, 6, 10, new MatchReason("同一街道", "the same street"));
        }
        return alike >= DISTRICT
                ? MatchFactor.part(Kind.PLACE, 3, 10, new MatchReason("同一区县", "the same district"))
                : MatchFactor.part(Kind.PLACE, 0, 10, new MatchReason("不在同一区县", "another district"));
    }

    private static int alike(String one, String other) {
        var length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    static MatchFactor money(long has, long asks) {
        return asks == 0
                ? MatchFactor.whole(Kind.MONEY, new MatchReason("未要求资金", "no money is asked for"))
                : MatchFactor.part(
                        Kind.MONEY,
                        Math.min(has, asks),
                        asks,
                        new MatchReason("所需 " + asks + " 分，可提供 " + has + " 分", has + " of " + asks + " fen"));
    }

    static MatchFactor people(int has, int asks) {
        return asks == 0
                ? MatchFactor.whole(Kind.PEOPLE, new MatchReason("未要求人手", "no hands are asked for"))
                : MatchFactor.part(
                        Kind.PEOPLE,
                        Math.min(has, asks),
                        asks,
                        new MatchReason("所需 " + asks + " 人，可提供 " + has + " 人", has + " of " + asks + " people"));
    }
}
