package org.linli.partymember.report.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.partymember.report.draft.Draft;

/**
 * What stands on the paper, whatever it is made of.
 *
 * @param period as people say it
 * @param unit its name
 * @param member whose it is, masked; empty if it is the unit's
 * @param number of the version; empty of a draft
 */
public record Paper(String period, String unit, Optional<String> member, Draft content, Optional<Integer> number) {

    String title() {
        return period + (member.isPresent() ? "党员“双报到”服务情况报告" : "单位党组织“双报到”服务情况报告");
    }

    /** Under the title, one line each. */
    List<String> heads() {
        return Stream.of(
                        Optional.of("单位党组织：" + unit),
                        member.map(name -> "报告人：" + name),
                        Optional.of(number.map(n -> "第 " + n + " 稿").orElse("草稿，尚未提交")))
                .flatMap(Optional::stream)
                .toList();
    }

    List<String> paragraphs() {
        return content.text().lines().toList();
    }

    /** The table: what, how often, how long. The first row is its head, the last one the sum. */
    List<List<String>> rows() {
        var figures = content.figures();
        var categories = figures.categories().stream()
                .map(one -> List.of(one.name(), Integer.toString(one.services()), Draft.length(one.minutes())));
        var sum = List.of("合计", Integer.toString(figures.services()), Draft.length(figures.minutes()));
        return Stream.of(Stream.of(List.of("服务类别", "次数", "时长")), categories, Stream.of(sum))
                .flatMap(each -> each)
                .toList();
    }
}
