package org.linli.partymember.roster.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.partymember.roster.file.Line.Column;

/** Which column stands where. */
final class Header {

    private final List<Column> columns;

    private Header(List<Column> columns) {
        this.columns = columns;
    }

    /** @throws TableRefused if a column is none that a roster has, or is there twice */
    static Header of(List<String> titles) {
        var columns = titles.stream()
                .map(title -> title.strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT))
                .takeWhile(title -> !title.isEmpty())
                .map(Header::column)
                .toList();
        if (columns.isEmpty() || columns.stream().distinct().count() != columns.size()) {
            throw new TableRefused.BadHeader();
        }
        return new Header(columns);
    }

    private static Column column(String title) {
        return Stream.of(Column.values())
                .filter(column -> column.isCalled(title))
                .findFirst()
                .orElseThrow(TableRefused.BadHeader::new);
    }

    Line line(long number, List<String> cells) {
        Map<Column, String> filled = new EnumMap<>(Column.class);
        IntStream.range(0, Math.min(columns.size(), cells.size())).forEach(i -> {
            var text = cells.get(i).strip();
            if (!text.isEmpty()) {
                filled.put(columns.get(i), text);
            }
        });
        return new Line(number, filled);
    }
}
