package org.linli.evaluation.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.evaluation.figure.FiguresOf;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.points.Points;

/** A dossier to calculate with: figures, entries, and what a unit did. */
final class DossierSheet {

    private static final String APPLICATION = "linli";
    private static final String VERSION = "1.0";
    private static final List<String> FIGURES = List.of("月份", "规则", "规则编号", "笔数", "更正", "得分", "计入", "明细");
    private static final List<String> ENTRIES = List.of("编号", "日期", "月份", "区划", "规则编号", "版本", "得分", "计入", "算式", "更正");

    private DossierSheet() {}

    static byte[] of(Dossier dossier) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, APPLICATION, VERSION)) {
            figures(book.newWorksheet("汇总"), dossier);
            entries(book.newWorksheet("明细"), dossier);
            var deeds = dossier.deeds();
            if (deeds != null) {
                deeds(book.newWorksheet("工作数据"), deeds);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void figures(Worksheet sheet, Dossier dossier) {
        head(sheet, FIGURES);
        var row = 1;
        for (var figure : dossier.figures()) {
            sheet.value(row, 0, figure.month());
            sheet.value(row, 1, figure.rule().text().zh());
            sheet.value(row, 2, figure.rule().id());
            sheet.value(row, 3, figure.entries());
            sheet.value(row, 4, figure.corrections());
            sheet.value(row, 5, exact(figure.points()));
            sheet.value(row, 6, exact(figure.counted()));
            sheet.value(row, 7, figure.link(dossier.subject()));
            row++;
        }
        sheet.value(row, 0, "合计");
        sheet.value(row, 3, dossier.entries());
        sheet.value(row, 6, exact(dossier.points()));
    }

    private static void entries(Worksheet sheet, Dossier dossier) {
        head(sheet, ENTRIES);
        var row = 1;
        for (var line : dossier.lines()) {
            entry(sheet, row++, line.entry(), line.counted());
        }
        if (dossier.entries() > dossier.lines().size()) {
            sheet.value(row, 0, "其余 " + (dossier.entries() - dossier.lines().size()) + " 笔见汇总表的明细链接");
        }
    }

    private static void entry(Worksheet sheet, int row, Entry entry, long counted) {
        sheet.value(row, 0, entry.id());
        sheet.value(row, 1, entry.day());
        sheet.value(row, 2, entry.period());
        sheet.value(row, 3, entry.divisionCode().value());
        sheet.value(row, 4, entry.rule().id());
        sheet.value(row, 5, entry.rule().version());
        sheet.value(row, 6, exact(new Points(entry.points())));
        sheet.value(row, 7, exact(new Points(counted)));
        sheet.value(row, 8, entry.arithmetic());
        sheet.value(row, 9, entry.corrects());
    }

    private static void deeds(Worksheet sheet, FiguresOf deeds) {
        head(sheet, List.of("工作数据", "名称", "数量"));
        var row = 1;
        for (var deed : deeds.values().entrySet()) {
            sheet.value(row, 0, deed.getKey().zh());
            sheet.value(row, 1, deed.getKey().key());
            sheet.value(row++, 2, deed.getValue());
        }
    }

    private static void head(Worksheet sheet, List<String> texts) {
        for (var column = 0; column < texts.size(); column++) {
            sheet.value(0, column, texts.get(column));
        }
    }

    /** Two decimals, exactly. */
    private static BigDecimal exact(Points points) {
        return BigDecimal.valueOf(points.hundredths(), 2);
    }
}
