package org.linli.partymember.duty;

import java.util.List;
import org.linli.event.MemberKind;
import org.linli.kit.problem.Text;

/**
 * Something that members of some kinds do again and again.
 */
enum Duty {
    /** 主题党日. */
    PARTY_DAY(1, "参加社区主题党日", "Take part in the community's party day"),
    /** 志愿服务. */
    COMMUNITY_SERVICE(3, "到报到社区参加志愿服务", "Serve in the community that they checked in to"),
    /** 双报告. */
    HALF_YEAR_REPORT(6, "向所在支部书面报告报到服务情况", "Report to the branch on what they did"),
    /** 流动党员联系. */
    KEEP_IN_TOUCH(3, "与组织关系所在支部联系一次", "Get in touch with the branch at home"),
    /** 流动党员去向. */
    WHEREABOUTS(6, "更新流入地和联系方式", "Tell where they live now"),
    /** 困难帮扶. */
    HELP_VISIT(3, "约定一次支部走访帮扶", "Agree on a visit of the branch"),
    /** 送学上门. */
    STUDY_AT_HOME(1, "接受送学上门", "Have the month's study brought home"),
    /** 余热. */
    ADVICE(3, "结合身体情况参加议事、调解等活动", "Give advice or mediate, as health allows"),
    /** 国防教育. */
    DEFENCE_TALK(6, "参加一次国防教育宣讲", "Give or attend a talk on defence"),
    /** 应急队. */
    EMERGENCY_DRILL(3, "参加一次应急队伍演练", "Take part in a drill of the emergency team");

    private final int months;
    private final Text text;

    Duty(int months, String zh, String en) {
        this.months = months;
        this.text = new Text(zh, en);
    }

    /** The reminder's rhythm. */
    int months() {
        return months;
    }

    Text text() {
        return text;
    }

    /** What members of this kind have to do. */
    static List<Duty> of(MemberKind kind) {
        return switch (kind) {
            case COMMUNITY -> List.of(PARTY_DAY, COMMUNITY_SERVICE);
            case EMPLOYED -> List.of(COMMUNITY_SERVICE, HALF_YEAR_REPORT);
            case MOBILE -> List.of(KEEP_IN_TOUCH, WHEREABOUTS);
            case IN_DIFFICULTY -> List.of(PARTY_DAY, HELP_VISIT);
            case RETIRED -> List.of(PARTY_DAY, ADVICE);
            case FRAIL -> List.of(STUDY_AT_HOME);
            case VETERAN -> List.of(PARTY_DAY, EMERGENCY_DRILL, DEFENCE_TALK);
        };
    }
}
