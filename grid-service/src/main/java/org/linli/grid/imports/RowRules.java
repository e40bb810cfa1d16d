package org.linli.grid.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.MalformedCode;
import org.linli.grid.division.Division;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.Text;

/**
 * What can be said of a row without looking at any other.
 *
 * @param scope where the caller may register divisions
 */
record RowRules(Scope scope) {

    private static final String CODE = "code";
    private static final String LEVEL = "level";
    private static final String PARENT = "parent_code";
    private static final String NAME = "name";

    /** What is wrong with a row, if anything is; each rule relies on those before it. */
    Optional<Rejection> rejection(CsvRecord csv) {
        return Stream.<Function<CsvRecord, Optional<Rejection>>>of(
                        RowRules::ofShape,
                        RowRules::ofCode,
                        RowRules::ofLevel,
                        RowRules::ofParent,
                        RowRules::ofName,
                        this::ofScope)
                .map(rule -> rule.apply(csv))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The row, once nothing is wrong with it. */
    static Row read(CsvRecord csv) {
        return new Row(csv.getStartingLineNumber(), code(csv), name(csv));
    }

    private static Optional<Rejection> ofShape(CsvRecord csv) {
        return csv.getFieldCount() == CsvFile.COLUMNS.size()
                ? Optional.empty()
                : rejected(csv, "row", "应有 4 列", "has four columns");
    }

    private static Optional<Rejection> ofCode(CsvRecord csv) {
        try {
            code(csv);
            return Optional.empty();
        } catch (MalformedCode malformed) {
            return rejected(csv, CODE, "区划代码应为 6、9 或 12 位数字", "is 6, 9 or 12 digits");
        }
    }

    private static Optional<Rejection> ofLevel(CsvRecord csv) {
        var named = csv.getField(1).strip();
        var level = Arrays.stream(DivisionLevel.values())
                .filter(known -> known.name().equals(named))
                .findFirst();
        if (level.isEmpty()) {
            return rejected(csv, LEVEL, "层级未知", "is DISTRICT, STREET or COMMUNITY");
        }
        if (level.get().compareTo(DivisionLevel.COMMUNITY) > 0) {
            return rejected(csv, LEVEL, "网格由平台编码，不能导入", "grids get their codes here and are not imported");
        }
        return level.get() == code(csv).level()
                ? Optional.empty()
                : rejected(csv, LEVEL, "层级与代码位数不符", "does not go with the length of the code");
    }

    private static Optional<Rejection> ofParent(CsvRecord csv) {
        var code = code(csv);
        var parent = csv.getField(2).strip();
        if (code.level() == DivisionLevel.DISTRICT) {
            return parent.isEmpty() ? Optional.empty() : rejected(csv, PARENT, "区县没有上级代码", "is empty on a district");
        }
        return parent.equals(code.parent().value())
                ? Optional.empty()
                : rejected(
                        csv, PARENT, "上级代码应为代码的前 " + (code.value().length() - 3) + " 位", "is not how the code begins");
    }

    private static Optional<Rejection> ofName(CsvRecord csv) {
        var name = name(csv);
        if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
            return rejected(csv, NAME, "名称为空或含控制字符", "is empty or holds control characters");
        }
        return name.length() <= Division.NAME_LENGTH
                ? Optional.empty()
                : rejected(csv, NAME, "名称超过 100 个字", "is longer than 100 characters");
    }

    private Optional<Rejection> ofScope(CsvRecord csv) {
        return scope.covers(code(csv)) ? Optional.empty() : rejected(csv, CODE, "超出您的管辖范围", "lies outside your scope");
    }

    private static DivisionCode code(CsvRecord csv) {
        return new DivisionCode(csv.getField(0).strip());
    }

    private static String name(CsvRecord csv) {
        return csv.getField(3).strip();
    }

    private static Optional<Rejection> rejected(CsvRecord csv, String field, String zh, String en) {
        return Optional.of(new Rejection(csv.getStartingLineNumber(), field, new Text(zh, en)));
    }
}
