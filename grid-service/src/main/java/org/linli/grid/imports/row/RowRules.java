package org.linli.grid.imports.row;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.MalformedCode;
import org.linli.grid.division.Division;
import org.linli.grid.imports.file.CsvHeader;
import org.linli.grid.imports.job.Judged;
import org.linli.grid.imports.job.Position;
import org.linli.grid.imports.job.Rejection;
import org.linli.kit.identity.Scope;

/**
 * What can be said of a row without looking at any other. A parent is what its child's code begins with, so that no
 * division can be above itself, however many rows it takes to say so.
 *
 * @param scope where the caller may register divisions
 */
record RowRules(Scope scope) {

    private static final String CODE = "code";
    private static final String LEVEL = "level";
    private static final String PARENT = "parent_code";
    private static final String NAME = "name";

    /** The row, or the first thing that is wrong with it. */
    Judged<Row> judge(Position at, Line line) {
        if (!line.isWhole()) {
            return wrong(at, "row", "行过长", "is longer than " + Lines.LONGEST + " bytes");
        }
        var fields = Fields.of(line.text());
        if (fields.isEmpty()) {
            return wrong(at, "row", "引号未闭合或位置有误", "has a quote that is not closed, or text behind one");
        }
        return fields.get().size() == CsvHeader.COLUMNS.size()
                ? judge(at, fields.get())
                : wrong(at, "row", "应有 4 列", "has four columns");
    }

    private Judged<Row> judge(Position at, List<String> fields) {
        var text = fields.getFirst().strip();
        try {
            var code = new DivisionCode(text);
            var row = new Row(code, fields.get(3).strip());
            return ofLevel(at, code, fields.get(1).strip())
                    .or(() -> ofParent(at, code, fields.get(2).strip()))
                    .or(() -> ofName(at, row.name()))
                    .or(() -> ofScope(at, code))
                    .<Judged<Row>>map(Judged.Wrong::new)
                    .orElseGet(() -> new Judged.Right<>(at, row));
        } catch (MalformedCode malformed) {
            return wrong(at, CODE, "区划代码应为 6、9 或 12 位数字", "is 6, 9 or 12 digits");
        }
    }

    private static Optional<Rejection> ofLevel(Position at, DivisionCode code, String named) {
        var level = Arrays.stream(DivisionLevel.values())
                .filter(known -> known.name().equals(named))
                .findFirst();
        if (level.isEmpty()) {
            return rejected(at, LEVEL, "层级未知", "is DISTRICT, STREET or COMMUNITY");
        }
        if (level.get().compareTo(DivisionLevel.COMMUNITY) > 0) {
            return rejected(at, LEVEL, "网格由平台编码，不能导入", "grids get their codes here and are not imported");
        }
        return level.get() == code.level()
                ? Optional.empty()
                : rejected(at, LEVEL, "层级与代码位数不符", "does not go with the length of the code");
    }

    private static Optional<Rejection> ofParent(Position at, DivisionCode code, String parent) {
        if (code.level() == DivisionLevel.DISTRICT) {
            return parent.isEmpty() ? Optional.empty() : rejected(at, PARENT, "区县没有上级代码", "is empty on a district");
        }
        return parent.equals(code.parent().value())
                ? Optional.empty()
                : rejected(
                        at, PARENT, "上级代码应为代码的前 " + (code.value().length() - 3) + " 位", "is not how the code begins");
    }

    private static Optional<Rejection> ofName(Position at, String name) {
        if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
            return rejected(at, NAME, "名称为空或含控制字符", "is empty or holds control characters");
        }
        return name.length() <= Division.NAME_LENGTH
                ? Optional.empty()
                : rejected(at, NAME, "名称超过 100 个字", "is longer than 100 characters");
    }

    private Optional<Rejection> ofScope(Position at, DivisionCode code) {
        return scope.covers(code) ? Optional.empty() : rejected(at, CODE, "超出您的管辖范围", "lies outside your scope");
    }

    private static Optional<Rejection> rejected(Position at, String field, String zh, String en) {
        return Optional.of(Rejection.of(at, field, zh, en));
    }

    private static Judged<Row> wrong(Position at, String field, String zh, String en) {
        return new Judged.Wrong<>(Rejection.of(at, field, zh, en));
    }
}
