package org.linli.grid.imports.file;

import java.util.List;

/** The first line of a table, if it is none of the rows. */
public final class CsvHeader {

    /** The columns, in their order. */
    public static final List<String> COLUMNS = List.of("code", "level", "parent_code", "name");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE = String.join(",", COLUMNS);

    private CsvHeader() {}

    /** The first line without a byte order mark. */
    public static String withoutMark(String firstLine) {
        return firstLine.startsWith(BYTE_ORDER_MARK) ? firstLine.substring(1) : firstLine;
    }

    /** Whether a line is blank or the names of the columns, which a spreadsheet may put in quotes. */
    public static boolean isNoRow(String line) {
        return line.isEmpty() || line.replace("\"", "").equals(LINE);
    }
}
