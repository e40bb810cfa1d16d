package org.linli.partymember.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A paper as a text that can be edited. */
final class DocxPaper {

    private static final String FONT = "宋体";
    private static final int TITLE_SIZE = 18;
    private static final int TEXT_SIZE = 12;
    private static final int TWO_CHARACTERS = 480; // twentieths of a point

    private DocxPaper() {}

    static byte[] write(Paper paper) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            write(title, paper.title(), TITLE_SIZE, true);
            paper.heads().forEach(line -> write(document.createParagraph(), line, TEXT_SIZE, false));
            for (var text : paper.paragraphs()) {
                var paragraph = document.createParagraph();
                paragraph.setIndentationFirstLine(TWO_CHARACTERS);
                write(paragraph, text, TEXT_SIZE, false);
            }
            table(document, paper.rows());
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static void table(XWPFDocument document, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
        table.setWidth("100%");
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < rows.get(row).size(); column++) {
                var cell = table.getRow(row).getCell(column).getParagraphs().getFirst();
                write(cell, rows.get(row).get(column), TEXT_SIZE, row == 0);
            }
        }
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
    }
}
