package org.linli.grid.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.linli.grid.imports.ImportRefused.NotCsv;
import org.linli.grid.imports.ImportRefused.NotUtf8;
import org.linli.grid.imports.ImportRefused.TooManyRows;

/**
 * The records of a file below its header.
 *
 * @param records in the file's order; blank lines are left out
 */
record CsvFile(List<CsvRecord> records) {

    static final List<String> COLUMNS = List.of("code", "level", "parent_code", "name");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file in UTF-8, with or without byte order mark and header.
     *
     * @throws ImportRefused if it cannot be read as a whole
     */
    static CsvFile read(ByteBuffer file, int maxRows) {
        var records = records(text(file), maxRows + 2L); // with a header, and one row too many if there are more
        var rows = hasHeader(records) ? records.subList(1, records.size()) : records;
        if (rows.size() > maxRows) {
            throw new TooManyRows(maxRows);
        }
        return new CsvFile(rows);
    }

    private static List<CsvRecord> records(String text, long atMost) {
        try {
            // a row with too many or too few columns is one wrong row, not the end of the file
            return CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text).stream()
                    .limit(atMost)
                    .toList();
        } catch (CsvParseException unreadable) {
            throw new NotCsv(String.valueOf(unreadable.getMessage()));
        }
    }

    private static boolean hasHeader(List<CsvRecord> records) {
        return !records.isEmpty() && records.getFirst().getFields().equals(COLUMNS);
    }

    private static String text(ByteBuffer file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(file).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new NotUtf8();
        }
    }
}
