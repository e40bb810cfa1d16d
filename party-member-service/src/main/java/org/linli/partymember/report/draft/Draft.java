package org.linli.partymember.report.draft;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A report as it can be written from what the service knows; whose it is may change the words.
 *
 * @param text in Chinese, paragraphs apart by a line feed
 * @param at when the records were looked at
 */
public record Draft(Figures figures, String text, Instant at) {

    private static final int MINUTES = 60;
    private static final int CATEGORIES = 5;

    public Draft {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A member's. @param community where they have checked in, if they have */
    public static Draft ofMember(ReportPeriod period, Figures figures, Optional<String> community, Instant at) {
        var checkedIn = community.map(name -> "本人已到" + name + "报到。").orElse("本人尚未到社区报到。");
        var first = period.words() + "，" + checkedIn + served("本人", figures);
        return new Draft(figures, paragraphs(first, figures), at);
    }

    /** A unit's. @param community where it has checked in, if it has */
    public static Draft ofUnit(ReportPeriod period, Figures figures, Optional<String> community, Instant at) {
        var checkedIn = community.map(name -> "本单位党组织已到" + name + "报到。").orElse("本单位党组织尚未到社区报到。");
        var people = figures.people() == 0 ? "" : "参加服务的党员共 " + figures.people() + " 人。";
        var first = period.words() + "，" + checkedIn + served("本单位", figures) + people;
        return new Draft(figures, paragraphs(first, figures), at);
    }

    private static String served(String who, Figures figures) {
        return figures.services() == 0
                ? who + "没有经社区确认的服务记录。"
                : who + "在 " + figures.communities() + " 个社区开展服务 " + figures.services() + " 次，累计 "
                        + length(figures.minutes()) + "，均经社区确认。";
    }

    private static String paragraphs(String first, Figures figures) {
        var text = new StringBuilder(first);
        if (figures.services() > 0) {
            text.append('\n').append("主要内容：").append(categories(figures)).append('。');
        }
        if (!figures.others().isEmpty()) {
            text.append('\n').append("此外：").append(others(figures)).append('。');
        }
        if (figures.waiting() > 0) {
            text.append('\n').append("另有 ").append(figures.waiting()).append(" 条记录待社区确认或正在处理异议，未计入。");
        }
        if (figures.rejected() > 0) {
            text.append('\n').append("有 ").append(figures.rejected()).append(" 条记录经核查不予认定，未计入。");
        }
        return text.toString();
    }

    private static String categories(Figures figures) {
        return figures.categories().stream()
                .limit(CATEGORIES)
                .map(one -> one.name() + " " + one.services() + " 次（" + length(one.minutes()) + "）")
                .collect(Collectors.joining("；"));
    }

    private static String others(Figures figures) {
        return figures.others().stream()
                .map(other -> other.name() + " " + other.times() + " 次")
                .collect(Collectors.joining("；"));
    }

    /** Hours and minutes, as people say them. */
    public static String length(int minutes) {
        var rest = minutes % MINUTES;
        if (minutes < MINUTES) {
            return minutes + " 分钟";
        }
        return minutes / MINUTES + " 小时" + (rest == 0 ? "" : " " + rest + " 分钟");
    }
}
