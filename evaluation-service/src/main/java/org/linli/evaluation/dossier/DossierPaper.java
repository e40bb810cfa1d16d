package org.linli.evaluation.dossier;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.paper.Printed;
import org.linli.paper.Printed.Table;

/** A dossier on paper: its figures, and where the entries of each are to be found. */
final class DossierPaper {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(Period.ZONE);
    private static final List<Integer> WIDTHS = List.of(3, 8, 2, 3, 3);
    private static final List<Integer> DEED_WIDTHS = List.of(3, 1);

    private DossierPaper() {}

    static Printed of(Dossier dossier) {
        var subject = dossier.subject();
        var heads = List.of(
                whose(subject) + "：" + Optional.ofNullable(dossier.name()).orElse(subject.id()),
                "时段：" + dossier.span().value(),
                "计入积分：" + dossier.points().text() + "，共 " + dossier.entries() + " 笔",
                "制作时间：" + MINUTE.format(dossier.asOf()));
        var source = "每一项的明细见 /api/v1/ledger-entries?subjectKind=%s&subjectId=%s&period=月份&rule=规则编号。"
                .formatted(subject.kind(), subject.id());
        return new Printed(title(dossier), heads, List.of(source), tables(dossier));
    }

    private static String whose(Subject subject) {
        return subject.kind() == SubjectKind.UNIT ? "单位" : "编号";
    }

    static String title(Dossier dossier) {
        return switch (dossier.subject().kind()) {
            case UNIT -> "单位服务档案";
            case MEMBER -> "党员服务档案";
            case RESIDENT -> "居民服务档案";
        };
    }

    private static List<Table> tables(Dossier dossier) {
        var tables = new ArrayList<Table>();
        tables.add(new Table(WIDTHS, rows(dossier)));
        var deeds = dossier.deeds();
        if (deeds != null) {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("工作数据", "数量"));
            deeds.values().forEach((figure, value) -> rows.add(List.of(figure.zh(), value.toString())));
            tables.add(new Table(DEED_WIDTHS, rows));
        }
        return tables;
    }

    /** The first row is the head, the last one the sum. */
    static List<List<String>> rows(Dossier dossier) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("月份", "规则", "笔数", "得分", "计入"));
        dossier.figures()
                .forEach(figure -> rows.add(List.of(
                        figure.month(),
                        figure.rule().text().zh() + "（" + figure.rule().id() + "）",
                        Long.toString(figure.entries()),
                        figure.points().text(),
                        figure.counted().text())));
        rows.add(List.of(
                "合计", "", Long.toString(dossier.entries()), "", dossier.points().text()));
        return rows;
    }
}
