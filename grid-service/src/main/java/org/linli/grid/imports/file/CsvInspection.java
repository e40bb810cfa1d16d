package org.linli.grid.imports.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.linli.grid.imports.file.FileRefused.Empty;
import org.linli.grid.imports.file.FileRefused.TooManyRows;
import org.linli.grid.imports.file.FileRefused.UnknownEncoding;

/**
 * Decides on the encoding by the whole file: it is UTF-8 if every byte of it is, else GBK if every byte of it is, else it is refused.
 * A zero byte is in no table of names, but in every one that is UTF-16 or UTF-32. Line ends are the same bytes in both
 * encodings, and part of no other character.
 */
final class CsvInspection implements Inspection {

    private static final int FIRST_LINE = 64;

    private final long maxRows;
    private final StrictText utf8 = new StrictText(StandardCharsets.UTF_8);
    private final StrictText gbk = new StrictText(Charset.forName("GB18030"));
    private final ByteArrayOutputStream firstLine = new ByteArrayOutputStream(FIRST_LINE);
    private long bytes;
    private long rows;
    private long lines;
    private boolean lineIsBlank = true;

    CsvInspection(long maxRows) {
        this.maxRows = maxRows;
    }

    @Override
    public void see(byte[] piece) {
        bytes += piece.length;
        utf8.see(piece);
        gbk.see(piece);
        for (var one : piece) {
            see(one);
        }
        if (rows > maxRows + 1) { // one of them may be the header
            throw new TooManyRows(maxRows);
        }
    }

    private void see(byte one) {
        switch (one) {
            case 0 -> throw new UnknownEncoding(FileFormat.CSV);
            case '\n', '\r' -> endLine();
            default -> {
                lineIsBlank = false;
                if (lines == 0 && firstLine.size() < FIRST_LINE) {
                    firstLine.write(one);
                }
            }
        }
    }

    private void endLine() {
        lines++;
        rows += lineIsBlank ? 0 : 1;
        lineIsBlank = true;
    }

    @Override
    public FileFacts facts() {
        if (bytes == 0) {
            throw new Empty();
        }
        endLine();
        var facts = new FileFacts(FileFormat.CSV, encoding(), bytes, rows);
        var begin = firstLine.toString(facts.charset());
        if (!begin.isEmpty() && CsvHeader.isNoRow(CsvHeader.withoutMark(begin))) {
            rows--;
        }
        if (rows > maxRows) {
            throw new TooManyRows(maxRows);
        }
        return new FileFacts(FileFormat.CSV, facts.encoding(), bytes, rows);
    }

    private String encoding() {
        if (utf8.held()) {
            return FileFacts.UTF_8;
        }
        if (gbk.held()) {
            return FileFacts.GBK;
        }
        throw new UnknownEncoding(FileFormat.CSV);
    }
}
