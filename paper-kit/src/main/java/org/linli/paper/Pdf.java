package org.linli.paper;

import java.io.ByteArrayOutputStream;
import org.linli.paper.Printed.Table;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Prints, on A4. */
public final class Pdf {

    private static final float TITLE_SIZE = 18;
    private static final float TEXT_SIZE = 12;
    private static final float LEADING = 22;
    private static final float MARGIN = 72; // an inch

    private Pdf() {}

    /** The document's bytes. Takes a while: not for a thread that serves many. */
    public static byte[] of(Printed paper) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.addTitle(paper.title());
            document.open();
            document.add(title(paper.title()));
            paper.heads().forEach(line -> document.add(paragraph(line, 0)));
            paper.paragraphs().forEach(line -> document.add(paragraph(line, 2 * TEXT_SIZE)));
            paper.tables().forEach(table -> document.add(table(table)));
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

    private static PdfPTable table(Table of) {
        var widths = new float[of.widths().size()];
        for (var i = 0; i < widths.length; i++) {
            widths[i] = of.widths().get(i);
        }
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(LEADING);
        table.setHeaderRows(1);
        of.rows().forEach(row -> row.forEach(text -> table.addCell(cell(text))));
        return table;
    }

    private static PdfPCell cell(String text) {
        var cell = new PdfPCell(new Phrase(text, PdfFont.of(TEXT_SIZE)));
        cell.setPadding(6);
        return cell;
    }
}
