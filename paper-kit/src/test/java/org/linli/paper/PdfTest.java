package org.linli.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.paper.Printed.Table;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfTest {

    @Test
    void everyPageOfALongTableHasItsHead() throws IOException {
        var rows = IntStream.rangeClosed(0, 60)
                .mapToObj(n -> n == 0 ? List.of("类别", "次数") : List.of("第 " + n + " 项", "1"))
                .toList();
        var bytes =
                Pdf.of(new Printed("年度档案", List.of("单位：税务局"), List.of("说明。"), List.of(new Table(List.of(3, 1), rows))));

        try (var reader = new PdfReader(bytes)) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("年度档案", "税务局", "说明。", "第 1 项");
            assertThat(new PdfTextExtractor(reader).getTextFromPage(reader.getNumberOfPages()))
                    .contains("类别", "第 60 项");
        }
        assertThat(bytes.length).isLessThan(200_000); // of the font, what is used
    }
}
