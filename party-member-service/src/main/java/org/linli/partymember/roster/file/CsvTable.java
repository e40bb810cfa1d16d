package org.linli.partymember.roster.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180): in UTF-8, with or without a mark, if all of it is; else in GBK, if all of it is. */
public final class CsvTable implements Table {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final String MARK = "\uFEFF";

    @Override
    public List<Line> lines(byte[] file, int limit) {
        var text = text(file);
        var lines = new ArrayList<Line>();
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (var records = format.parse(new StringReader(text))) {
            @Nullable Header header = null;
            var begin = 1L;
            for (var one : records) {
                if (header == null) {
                    header = Header.of(one.toList());
                } else {
                    add(lines, header.line(begin, one.toList()), limit);
                }
                begin = records.getCurrentLineNumber() + 1;
            }
            if (header == null) {
                throw new TableRefused.BadHeader();
            }
            return lines;
        } catch (IOException | UncheckedIOException broken) {
            throw new TableRefused.Unreadable();
        }
    }

    static void add(List<Line> lines, Line line, int limit) {
        if (line.cells().isEmpty()) {
            return;
        }
        if (lines.size() == limit) {
            throw new TableRefused.TooLong(limit);
        }
        lines.add(line);
    }

    private static String text(byte[] file) {
        try {
            var text = strict(file, StandardCharsets.UTF_8);
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                return strict(file, GBK);
            } catch (CharacterCodingException notGbk) {
                throw new TableRefused.Unreadable();
            }
        }
    }

    private static String strict(byte[] file, Charset charset) throws CharacterCodingException {
        var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return text;
    }
}
