package org.linli.grid.imports.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.imports.file.FileFacts;
import org.linli.grid.imports.file.FileFormat;
import org.linli.grid.imports.job.Judged;
import org.linli.grid.imports.job.Judged.Right;
import org.linli.grid.imports.job.Position;
import org.linli.grid.imports.job.Rejection;
import org.linli.kit.identity.Scope;

class RowReaderTest {

    private static final String HEADER = "code,level,parent_code,name\n";
    private static final String DISTRICT = "140213,DISTRICT,,平城区\n";
    private static final String STREET = "140213050,STREET,140213,永泰街道\n";
    private static final String COMMUNITY = "140213050001,COMMUNITY,140213050,康吉社区\n";

    private Scope scope = new Scope.Division("");

    @Test
    void everyLevelIsReadByItselfWhereverItsRowsStand() {
        var csv = HEADER + COMMUNITY + STREET + DISTRICT;

        assertThat(rows(csv, DivisionLevel.DISTRICT))
                .containsExactly(new Right<>(new Position(3, 4), new Row(new DivisionCode("140213"), "平城区")));
        assertThat(rows(csv, DivisionLevel.STREET))
                .containsExactly(new Right<>(new Position(2, 3), new Row(new DivisionCode("140213050"), "永泰街道")));
        assertThat(rows(csv, DivisionLevel.COMMUNITY))
                .containsExactly(new Right<>(new Position(1, 2), new Row(new DivisionCode("140213050001"), "康吉社区")));
    }

    @Test
    void headerAndByteOrderMarkMayBeThereOrNot() {
        for (var begin :
                List.of("", "\uFEFF", HEADER, "\uFEFF" + HEADER, "\"code\",\"level\",\"parent_code\",\"name\"\n")) {
            assertThat(rows(begin + DISTRICT)).as(begin).hasSize(1);
            assertThat(rejections(begin + DISTRICT)).as(begin).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r'"})
    void blankLinesAndAnyLineEndsDoNotMatter(String end) {
        var rows = rows(
                (" \n" + DISTRICT + "\n\n140214,DISTRICT,,云冈区").substring(1).replace("\n", end));

        assertThat(rows).extracting(Right::at).containsExactly(new Position(1, 2), new Position(2, 5));
    }

    @Test
    void aQuotedNameMayHoldACommaAndSpacesAroundAreTakenOff() {
        var rows = rows("140213 , DISTRICT, ,\" 平城区, \"\"大同\"\" \"\n");

        assertThat(rows).extracting(row -> row.value().name()).containsExactly("平城区, \"大同\"");
    }

    @Test
    void aTableInGbkIsReadAsTheSame() {
        var gbk = new FileFacts(FileFormat.CSV, "GBK", 0, 0);

        var all = all((HEADER + DISTRICT).getBytes(Charset.forName("GBK")), gbk, DivisionLevel.DISTRICT);

        assertThat(all).containsExactly(new Right<>(new Position(1, 2), new Row(new DivisionCode("140213"), "平城区")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "140213,DISTRICT,                                  | row",
                "140213,DISTRICT,,平城区,x                           | row",
                "140213,DISTRICT,,\"平城区                            | row",
                "140213,DISTRICT,,\"平城\"区                          | row",
                "\"140213                                          | row",
                "14021,DISTRICT,,平城区                              | code",
                "14021a,DISTRICT,,平城区                             | code",
                "１４０２１３,DISTRICT,,平城区                             | code",
                "140213050001001001001,MICRO_GRID,140213050001001001,微网格 | code",
                "140213,CITY,,平城区                                 | level",
                "140213,district,,平城区                             | level",
                "140213,STREET,,平城区                               | level",
                "140213050001001,GRID,140213050001,第一网格            | level",
                "140213,DISTRICT,1402,平城区                         | parent_code",
                "140213050,STREET,,永泰街道                          | parent_code",
                "140213050,STREET,140214,永泰街道                    | parent_code",
                "140213050,STREET,140213050,永泰街道                 | parent_code",
                "140213050001,COMMUNITY,140213,康吉社区              | parent_code",
                "140213,DISTRICT,,                                 | name",
                "140213,DISTRICT,,　                                | name",
                "140213,DISTRICT,,平城\u0007区                       | name",
                "140214,DISTRICT,,云冈区                             | code",
            })
    void aWrongRowIsRejectedAndItsFieldNamed(String row, String field) {
        scope = new Scope.Division("140213");

        var csv = HEADER + row + "\n" + DISTRICT;

        assertThat(rows(csv)).extracting(right -> right.value().name()).containsExactly("平城区");
        assertThat(rejections(csv))
                .extracting(Rejection::at, Rejection::field)
                .containsExactly(tuple(new Position(1, 2), field));
    }

    @Test
    void rowsThatNameEachOtherAsParentsAreBothRejected() {
        var csv = "140213050,STREET,140213051,东街道\n140213051,STREET,140213050,西街道\n";

        assertThat(rejections(csv)).extracting(Rejection::field).containsExactly("parent_code", "parent_code");
    }

    @Test
    void aLineWithoutEndSpoilsNoOther() {
        var csv = "x".repeat(3_000_000) + "\n" + DISTRICT;

        assertThat(rejections(csv)).extracting(Rejection::field).containsExactly("row");
        assertThat(rows(csv)).hasSize(1);
    }

    @Test
    void aNameOfAHundredCharactersIsTheLongest() {
        assertThat(rows("140213,DISTRICT,," + "区".repeat(100))).hasSize(1);
        assertThat(rejections("140213,DISTRICT,," + "区".repeat(101)))
                .extracting(Rejection::field)
                .containsExactly("name");
    }

    @Test
    void theFirstOfTwoRowsWithTheSameCodeIsKept() {
        var csv = DISTRICT + "140213,DISTRICT,,另一个\n";

        assertThat(rows(csv)).extracting(row -> row.value().name()).containsExactly("平城区");
        assertThat(rejections(csv).getFirst().reason().en()).isEqualTo("is the same as on line 1");
    }

    @Test
    void aRejectedRowDoesNotStandInTheWayOfARightOne() {
        assertThat(rows("140213,DISTRICT,,\n" + DISTRICT)).extracting(Right::at).containsExactly(new Position(2, 2));
    }

    @Test
    void manyCodesAreTellable() {
        var seen = new SeenCodes();
        for (var i = 0; i < 20_000; i++) {
            assertThat(seen.put(new DivisionCode("%012d".formatted(i)), i + 1)).isZero();
        }

        assertThat(seen.put(new DivisionCode("%012d".formatted(777)), 5)).isEqualTo(778);
        assertThat(seen.put(new DivisionCode("%015d".formatted(777)), 5)).isZero();
    }

    private List<Right<Row>> rows(String csv) {
        return rows(csv, DivisionLevel.DISTRICT);
    }

    private List<Right<Row>> rows(String csv, DivisionLevel level) {
        var rows = new ArrayList<Right<Row>>();
        for (var judged : all(csv, level)) {
            if (judged instanceof Right<Row> right) {
                rows.add(right);
            }
        }
        return rows;
    }

    private List<Rejection> rejections(String csv) {
        var rejections = new ArrayList<Rejection>();
        for (var judged : all(csv, DivisionLevel.DISTRICT)) {
            if (judged instanceof Judged.Wrong<Row>(var rejection)) {
                rejections.add(rejection);
            }
        }
        return rejections;
    }

    private List<Judged<Row>> all(String csv, DivisionLevel level) {
        var facts = new FileFacts(FileFormat.CSV, "UTF-8", 0, 0);
        return all(csv.getBytes(StandardCharsets.UTF_8), facts, level);
    }

    private List<Judged<Row>> all(byte[] csv, FileFacts facts, DivisionLevel level) {
        var all = new ArrayList<Judged<Row>>();
        new RowReader(new ByteArrayInputStream(csv), facts, level, scope).forEachRemaining(all::add);
        return all;
    }
}
