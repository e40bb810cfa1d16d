package org.linli.partymember.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.linli.partymember.report.draft.Draft;
import org.linli.partymember.report.draft.Figures;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PaperTest {

    private static final Figures FIGURES = new Figures(
            3,
            165,
            1,
            0,
            2,
            1,
            List.of(new Figures.Category("扫雪除冰", 2, 135), new Figures.Category("政策宣传", 1, 30)),
            List.of());
    private static final Paper PAPER = new Paper(
            "2026 年上半年",
            "区税务局党支部",
            Optional.of("张**"),
            new Draft(FIGURES, "2026 年上半年，本人已到康吉社区报到。\n主要内容：扫雪除冰 2 次（2 小时 15 分钟）。", Instant.EPOCH),
            Optional.of(2));

    @Test
    void thePdfSaysEverythingAndBringsItsFont() throws IOException {
        var bytes = PaperFormat.PDF.write(PAPER);

        Files.write(Path.of("target", "report.pdf"), bytes); // to be looked at
        try (var reader = new PdfReader(bytes)) {
            var text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text).contains("康吉社区", "扫雪除冰", "区税务局党支部", "张**", "第 2 稿", "合计");
            assertThat(fontFiles(reader)).isPositive();
        }
        assertThat(bytes.length).isLessThan(200_000); // of the font, what is used
    }

    private static long fontFiles(PdfReader reader) {
        var files = 0;
        for (var i = 0; i < reader.getXrefSize(); i++) {
            var object = reader.getPdfObject(i);
            if (object != null
                    && object.isDictionary()
                    && ((org.openpdf.text.pdf.PdfDictionary) object).get(PdfName.FONTFILE2) != null) {
                files++;
            }
        }
        return files;
    }

    @Test
    void theDocxSaysTheSame() throws IOException {
        var bytes = PaperFormat.DOCX.write(PAPER);

        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("康吉社区", "扫雪除冰", "区税务局党支部", "张**", "第 2 稿", "合计");
        }
    }

    @Test
    void aDraftSaysThatItIsOne() {
        var draft = new Paper("2026 年度", "区税务局党支部", Optional.empty(), PAPER.content(), Optional.empty());

        assertThat(draft.heads()).contains("草稿，尚未提交");
        assertThat(draft.title()).isEqualTo("2026 年度单位党组织“双报到”服务情况报告");
    }
}
