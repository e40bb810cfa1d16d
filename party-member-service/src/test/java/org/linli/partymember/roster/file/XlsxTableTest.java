package org.linli.partymember.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.linli.partymember.roster.file.Line.Column;

class XlsxTableTest {

    private static final String SHEET = """
            <?xml version="1.0" encoding="UTF-8"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>电话</t></is></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>张三丰</t></is></c><c r="B3"><v>15400000001</v></c></row>
            </sheetData></worksheet>""";

    @Test
    void aNumberThatIsATelephoneNumberKeepsItsDigits() throws IOException {
        var lines = new XlsxTable().lines(workbook(), 10);

        assertThat(lines).isEqualTo(List.of(new Line(3, Map.of(Column.NAME, "张三丰", Column.PHONE, "15400000001"))));
    }

    @Test
    void moreRowsThanAreTakenAreRefused() throws IOException {
        var file = workbook();

        assertThatThrownBy(() -> new XlsxTable().lines(file, 0)).isInstanceOf(TableRefused.TooLong.class);
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        var noWorkbook = "name\n张\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new XlsxTable().lines(noWorkbook, 10)).isInstanceOf(TableRefused.class);
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            put(zip, "xl/workbook.xml", """
                    <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            put(zip, "xl/_rels/workbook.xml.rels", """
                    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            put(zip, "xl/worksheets/sheet1.xml", SHEET);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
