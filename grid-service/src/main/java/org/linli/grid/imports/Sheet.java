package org.linli.grid.imports;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.problem.Text;

/**
 * A file, row by row judged.
 *
 * @param rows what may be taken in, parents before children
 * @param rejections the rest
 */
record Sheet(List<Row> rows, List<Rejection> rejections) {

    /** Judges each row by itself and against the rows before it. */
    static Sheet of(CsvFile file, RowRules rules) {
        var rows = new ArrayList<Row>();
        var rejections = new ArrayList<Rejection>();
        var lines = new HashMap<DivisionCode, Long>();
        for (var csv : file.records()) {
            var wrong = rules.rejection(csv);
            if (wrong.isPresent()) {
                rejections.add(wrong.get());
                continue;
            }
            var row = RowRules.read(csv);
            var first = Optional.ofNullable(lines.putIfAbsent(row.code(), row.line()));
            first.ifPresentOrElse(line -> rejections.add(duplicate(row, line)), () -> rows.add(row));
        }
        rows.sort(comparing(row -> row.code().level()));
        return new Sheet(List.copyOf(rows), List.copyOf(rejections));
    }

    /** The sheet without the rows whose parent is neither registered nor taken in with them. */
    Sheet withoutOrphans(Collection<DivisionCode> registered) {
        var parents = new HashSet<>(registered);
        var kept = new ArrayList<Row>();
        var all = new ArrayList<>(rejections);
        for (var row : rows) {
            if (isOrphan(row, parents)) {
                all.add(new Rejection(row.line(), "parent_code", new Text("上级区划尚未登记", "is not registered")));
            } else {
                kept.add(row);
                parents.add(row.code());
            }
        }
        return new Sheet(List.copyOf(kept), List.copyOf(all));
    }

    private static boolean isOrphan(Row row, Set<DivisionCode> parents) {
        return row.code().level() != DivisionLevel.DISTRICT
                && !parents.contains(row.code().parent());
    }

    private static Rejection duplicate(Row row, long first) {
        return new Rejection(row.line(), "code", new Text("与第 " + first + " 行重复", "is the same as on line " + first));
    }

    /** The codes that the rows and their parents have. */
    Set<DivisionCode> mentioned() {
        var codes = new HashSet<DivisionCode>();
        rows.stream().map(Row::code).flatMap(Sheet::withParent).forEach(codes::add);
        return codes;
    }

    private static Stream<DivisionCode> withParent(DivisionCode code) {
        return code.level() == DivisionLevel.DISTRICT ? Stream.of(code) : Stream.of(code, code.parent());
    }
}
