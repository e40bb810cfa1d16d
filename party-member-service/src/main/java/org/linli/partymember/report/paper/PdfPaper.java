package org.linli.partymember.report.paper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A paper as it is printed, A4. */
final class PdfPaper {

    private static final float TITLE_SIZE = 18;
    private static final float TEXT_SIZE = 12;
    private static final float LEADING = 22;
    private static final float MARGIN = 72; // an inch
    private static final float[] WIDTHS = {3, 1, 2};

    private PdfPaper() {}

    static byte[] write(Paper paper) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.addTitle(paper.title());
            document.open();
            document.add(title(paper.title()));
            paper.heads().forEach(line -> document.add(paragraph(line, 0)));
            paper.paragraphs().forEach(line -> document.add(paragraph(line, 2 * TEXT_SIZE)));
            document.add(table(paper.rows()));
        }
        return bytes.toByteArray();
    }

    private static Paragraph title(String text) {
        var title = new Paragraph(text, PdfFont.of(TITLE_SIZE));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(LEADING);
        return title;
    }

    private static Paragraph paragraph(String text, float indent) {
        var paragraph = new Paragraph(LEADING, text, PdfFont.of(TEXT_SIZE));
        paragraph.setFirstLineIndent(indent);
        return paragraph;
    }

    private static PdfPTable table(List<List<String>> rows) {
        var table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(LEADING);
        table.setHeaderRows(1);
        rows.forEach(row -> row.forEach(text -> table.addCell(cell(text))));
        return table;
    }

    private static PdfPCell cell(String text) {
        var cell = new PdfPCell(new Phrase(text, PdfFont.of(TEXT_SIZE)));
        cell.setPadding(6);
        return cell;
    }
}
