package org.linli.partymember.rebalance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.partymember.member.Ability;
import org.linli.partymember.rebalance.town.Need;
import org.linli.partymember.unit.LineOfWork;

/** What people call what a place is short of. */
final class Wording {

    private Wording() {}

    static String zh(Need need) {
        var ability = need.ability();
        return ability == null ? zh(need.lineOfWork()) : zh(ability);
    }

    static String en(Need need) {
        var ability = need.ability();
        return ability == null
                ? "the line of work " + String.valueOf(need.lineOfWork()).toLowerCase(Locale.ROOT)
                : "the ability " + ability.name().toLowerCase(Locale.ROOT);
    }

    private static String zh(Ability ability) {
        return switch (ability) {
            case MEDICAL -> "医疗";
            case LEGAL -> "法律";
            case TEACHING -> "教学";
            case REPAIR -> "维修";
            case CULTURE -> "文艺";
            case SPORT -> "体育";
            case PSYCHOLOGY -> "心理疏导";
            case IT -> "信息技术";
            case DRIVING -> "驾驶";
            case CARE -> "照护";
            case MEDIATION -> "调解";
            case ENVIRONMENT -> "环保";
            case EMERGENCY -> "应急";
            case LABOUR -> "劳务";
        };
    }

    private static String zh(@Nullable LineOfWork line) {
        return switch (line) {
            case null -> "";
            case GOVERNMENT -> "机关单位";
            case EDUCATION -> "教育单位";
            case HEALTH -> "卫生单位";
            case LAW -> "政法单位";
            case FINANCE -> "金融单位";
            case UTILITIES -> "公用事业单位";
            case TRANSPORT -> "交通单位";
            case CULTURE -> "文化单位";
            case AGRICULTURE -> "农业单位";
            case COMMERCE -> "商贸单位";
            case INDUSTRY -> "工业单位";
            case SOCIAL -> "社会服务单位";
        };
    }
}
