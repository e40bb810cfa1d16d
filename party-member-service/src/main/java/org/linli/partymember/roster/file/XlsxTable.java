package org.linli.partymember.roster.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook. */
public final class XlsxTable implements Table {

    /** No roster unpacks to more; what does is made to fill the memory. */
    private static final long MOST_UNPACKED = 128L << 20;

    private static final int WIDEST = 64;

    @Override
    public List<Line> lines(byte[] file, int limit) {
        try {
            requireModest(file);
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var rows = book.getFirstSheet().openStream()) {
                return lines(rows.iterator(), limit);
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException broken) {
            throw new TableRefused.Unreadable();
        }
    }

    private static List<Line> lines(Iterator<Row> rows, int limit) {
        if (!rows.hasNext()) {
            throw new TableRefused.BadHeader();
        }
        var header = Header.of(cells(rows.next()));
        var lines = new ArrayList<Line>();
        rows.forEachRemaining(row -> CsvTable.add(lines, header.line(row.getRowNum(), cells(row)), limit));
        return lines;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        IntStream.range(0, Math.min(row.getCellCount(), WIDEST)).forEach(i -> cells.add(cell(row, i)));
        return cells;
    }

    /** A telephone number that a spreadsheet took for a number is written with all its digits. */
    private static String cell(Row row, int column) {
        return row.getOptionalCell(column)
                .map(cell -> cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText())
                .orElse("");
    }

    private static void requireModest(byte[] file) throws IOException {
        var buffer = new byte[1 << 16];
        var unpacked = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (var read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new TableRefused.Unreadable();
                    }
                }
            }
        }
    }
}
