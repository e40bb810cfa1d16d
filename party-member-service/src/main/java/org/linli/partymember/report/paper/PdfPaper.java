package org.linli.partymember.report.paper;

import java.util.List;
import org.linli.paper.Pdf;
import org.linli.paper.Printed;
import org.linli.paper.Printed.Table;

/** A paper as it is printed. */
final class PdfPaper {

    private static final List<Integer> WIDTHS = List.of(3, 1, 2);

    private PdfPaper() {}

    static byte[] write(Paper paper) {
        var table = new Table(WIDTHS, paper.rows());
        return Pdf.of(new Printed(paper.title(), paper.heads(), paper.paragraphs(), List.of(table)));
    }
}
