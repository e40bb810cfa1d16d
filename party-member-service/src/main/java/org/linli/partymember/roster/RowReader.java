package org.linli.partymember.roster;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.MemberKind;
import org.linli.kit.personal.BadPersonalValue;
import org.linli.kit.personal.IdentityNumber;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PhoneNumber;
import org.linli.partymember.roster.RosterRow.Person;
import org.linli.partymember.roster.RowReading.Bad;
import org.linli.partymember.roster.RowReading.Good;
import org.linli.partymember.roster.file.Line;
import org.linli.partymember.roster.file.Line.Column;
import org.linli.partymember.unit.LineOfWork;

/** Reads what rows say; the first thing wrong with a row is told. */
final class RowReader {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 40;

    private static final Map<String, MemberKind> KINDS = Map.of(
            "社区党员",
            MemberKind.COMMUNITY,
            "在职党员",
            MemberKind.EMPLOYED,
            "流动党员",
            MemberKind.MOBILE,
            "困难党员",
            MemberKind.IN_DIFFICULTY,
            "离退休党员",
            MemberKind.RETIRED,
            "年老体弱党员",
            MemberKind.FRAIL,
            "退役军人党员",
            MemberKind.VETERAN);

    private final boolean namesUnits;

    /** @param namesUnits whether each row names its unit, or the file is of one */
    RowReader(boolean namesUnits) {
        this.namesUnits = namesUnits;
    }

    RowReading read(Line line) {
        try {
            return new Good(row(line));
        } catch (BadCell bad) {
            return new Bad(RosterRejection.of(line.number(), bad.column, bad.zh, bad.en));
        }
    }

    private RosterRow row(Line line) {
        var unit = line.cells().get(Column.UNIT);
        if (namesUnits && unit == null) {
            throw new BadCell(Column.UNIT, "须填写单位", "the unit is missing");
        }
        if (unit != null && unit.length() > LONGEST_NAME) {
            throw new BadCell(Column.UNIT, "最长 100 个字", "at most 100 characters");
        }
        return new RosterRow(
                line.number(), namesUnits ? unit : null, lineOfWork(line), isOfAUnitOnly(line) ? null : person(line));
    }

    private boolean isOfAUnitOnly(Line line) {
        return namesUnits
                && line.cells().keySet().stream()
                        .allMatch(column -> column == Column.UNIT || column == Column.LINE_OF_WORK);
    }

    private static Person person(Line line) {
        var personal = new PersonalData(
                value(line, Column.NAME, PersonName::of),
                value(line, Column.PHONE, PhoneNumber::of),
                value(line, Column.IDENTITY_NUMBER, IdentityNumber::of));
        var number = line.cells().get(Column.ROSTER_NUMBER);
        if (personal.identityNumber() == null && number == null) {
            throw new BadCell(
                    Column.IDENTITY_NUMBER, "身份证号与编号须至少填写一个", "an identity number or a roster number is needed");
        }
        if (number != null && number.length() > LONGEST_NUMBER) {
            throw new BadCell(Column.ROSTER_NUMBER, "最长 40 个字", "at most 40 characters");
        }
        return new Person(kind(line), personal, number);
    }

    private static MemberKind kind(Line line) {
        var text = line.cells().getOrDefault(Column.KIND, "");
        return Stream.of(MemberKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text) || kind == KINDS.get(text))
                .findFirst()
                .orElseThrow(() -> new BadCell(
                        Column.KIND,
                        "须为："
                                + String.join(
                                        "、", KINDS.keySet().stream().sorted().toList()),
                        "one of the seven kinds of member"));
    }

    private static @Nullable LineOfWork lineOfWork(Line line) {
        var text = line.cells().get(Column.LINE_OF_WORK);
        if (text == null) {
            return null;
        }
        return Stream.of(LineOfWork.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new BadCell(Column.LINE_OF_WORK, "没有这个行业代码", "no such line of work"));
    }

    private static <T> @Nullable T value(Line line, Column column, Function<String, T> reading) {
        var text = line.cells().get(column);
        try {
            return text == null ? null : reading.apply(text);
        } catch (BadPersonalValue bad) {
            throw new BadCell(column, "格式不正确", String.valueOf(bad.getMessage()));
        }
    }

    /** A cell that cannot be what it should. */
    private static final class BadCell extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Column column;
        private final String zh;
        private final String en;

        BadCell(Column column, String zh, String en) {
            super(en);
            this.column = column;
            this.zh = zh;
            this.en = en;
        }
    }
}
