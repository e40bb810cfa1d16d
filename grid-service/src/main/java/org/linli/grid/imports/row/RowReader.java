package org.linli.grid.imports.row;

import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionLevel;
import org.linli.grid.imports.file.CsvHeader;
import org.linli.grid.imports.file.FileFacts;
import org.linli.grid.imports.job.Judged;
import org.linli.grid.imports.job.Position;
import org.linli.kit.identity.Scope;

/**
 * Reads from a table the divisions of one level; whoever reads all levels from the top has seen every parent before its children,
 * wherever they stand in the file. Rows that are wrong by themselves come with the top level.
 */
public final class RowReader implements Iterator<Judged<Row>> {

    private final Lines lines;
    private final RowRules rules;
    private final DivisionLevel level;
    private final SeenCodes seen = new SeenCodes();
    private long row;
    private @Nullable Judged<Row> next;

    /** @param scope where rows may lie */
    public RowReader(InputStream file, FileFacts facts, DivisionLevel level, Scope scope) {
        this.lines = new Lines(file, facts.charset());
        this.rules = new RowRules(scope);
        this.level = level;
        this.next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Judged<Row> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        var current = next;
        next = read();
        return current;
    }

    private @Nullable Judged<Row> read() {
        for (var line = lines.next(); line != null; line = lines.next()) {
            var plain = line.number() > 1 ? line : new Line(1, CsvHeader.withoutMark(line.text()), line.isWhole());
            if (plain.text().isEmpty() || plain.number() == 1 && CsvHeader.isNoRow(plain.text())) {
                continue;
            }
            row++;
            var judged = rules.judge(new Position(row, plain.number()), plain);
            if (levelOf(judged) == level) {
                return onlyOnce(judged);
            }
        }
        return null;
    }

    private static DivisionLevel levelOf(Judged<Row> judged) {
        return switch (judged) {
            case Judged.Right<Row>(var _, var value) -> value.code().level();
            case Judged.Wrong<Row> _ -> DivisionLevel.DISTRICT;
        };
    }

    private Judged<Row> onlyOnce(Judged<Row> judged) {
        if (!(judged instanceof Judged.Right<Row> right)) {
            return judged;
        }
        var first = seen.put(right.value().code(), right.at().line());
        return first == 0
                ? right
                : new Judged.Wrong<>(right.rejected("code", "与第 " + first + " 行重复", "is the same as on line " + first));
    }
}
