package org.linli.grid.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.grid.imports.ImportRefused.NotCsv;
import org.linli.grid.imports.ImportRefused.NotUtf8;
import org.linli.grid.imports.ImportRefused.TooManyRows;
import org.linli.kit.identity.Scope;

class SheetTest {

    private static final int LIMIT = 10;
    private static final String HEADER = "code,level,parent_code,name\n";
    private static final String DISTRICT = "140213,DISTRICT,,平城区\n";
    private static final String STREET = "140213050,STREET,140213,永泰街道\n";
    private static final String COMMUNITY = "140213050001,COMMUNITY,140213050,康吉社区\n";

    @Test
    void everyRowThatIsRightIsKept() {
        var sheet = sheet(HEADER + DISTRICT + STREET + COMMUNITY);

        assertThat(sheet.rows())
                .containsExactly(
                        new Row(2, new DivisionCode("140213"), "平城区"),
                        new Row(3, new DivisionCode("140213050"), "永泰街道"),
                        new Row(4, new DivisionCode("140213050001"), "康吉社区"));
        assertThat(sheet.rejections()).isEmpty();
    }

    @Test
    void headerAndByteOrderMarkMayBeThereOrNot() {
        assertThat(sheet("\uFEFF" + HEADER + DISTRICT).rows()).hasSize(1);
        assertThat(sheet("\uFEFF" + DISTRICT).rows()).hasSize(1);
        assertThat(sheet(DISTRICT).rows()).hasSize(1);
    }

    @Test
    void blankLinesAndWindowsLineEndsDoNotMatter() {
        var sheet = sheet("\r\n" + DISTRICT.replace("\n", "\r\n") + "\r\n" + STREET);

        assertThat(sheet.rows()).extracting(Row::line).containsExactly(2L, 4L);
    }

    @Test
    void aQuotedNameMayHoldACommaAndSpacesAroundAreTakenOff() {
        var sheet = sheet("140213 , DISTRICT, ,\" 平城区, 大同 \"\n");

        assertThat(sheet.rows()).extracting(Row::name).containsExactly("平城区, 大同");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "140213,DISTRICT,                                  | row",
                "140213,DISTRICT,,平城区,x                           | row",
                "14021,DISTRICT,,平城区                              | code",
                "14021a,DISTRICT,,平城区                             | code",
                "１４０２１３,DISTRICT,,平城区                             | code",
                "140213,CITY,,平城区                                 | level",
                "140213,district,,平城区                             | level",
                "140213,STREET,,平城区                               | level",
                "140213050001001,GRID,140213050001,第一网格            | level",
                "140213,DISTRICT,1402,平城区                         | parent_code",
                "140213050,STREET,,永泰街道                          | parent_code",
                "140213050,STREET,140214,永泰街道                    | parent_code",
                "140213050001,COMMUNITY,140213,康吉社区              | parent_code",
                "140213,DISTRICT,,                                 | name",
                "140213,DISTRICT,,'　'                              | name",
                "140213,DISTRICT,,平城\u0007区                       | name",
                "140214,DISTRICT,,云冈区                             | code",
            })
    void aWrongRowIsRejectedAndItsFieldNamed(String row, String field) {
        var rules = new RowRules(new Scope.Division("140213"));

        var sheet = Sheet.of(file(HEADER + row.replace("'", "")), rules);

        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.rejections()).hasSize(1);
        assertThat(sheet.rejections().getFirst().line()).isEqualTo(2);
        assertThat(sheet.rejections().getFirst().field()).isEqualTo(field);
    }

    @Test
    void aNameOfAHundredCharactersIsTheLongest() {
        assertThat(sheet("140213,DISTRICT,," + "区".repeat(100)).rows()).hasSize(1);
        assertThat(sheet("140213,DISTRICT,," + "区".repeat(101)).rejections())
                .extracting(Rejection::field)
                .containsExactly("name");
    }

    @Test
    void theFirstOfTwoRowsWithTheSameCodeIsKept() {
        var sheet = sheet(DISTRICT + "140213,DISTRICT,,另一个\n");

        assertThat(sheet.rows()).extracting(Row::name).containsExactly("平城区");
        assertThat(sheet.rejections().getFirst().reason().en()).isEqualTo("is the same as on line 1");
    }

    @Test
    void aRejectedRowDoesNotStandInTheWayOfARightOne() {
        var sheet = sheet("140213,DISTRICT,,\n" + DISTRICT);

        assertThat(sheet.rows()).extracting(Row::line).containsExactly(2L);
    }

    @Test
    void aParentMayComeAfterItsChildren() {
        var sheet = sheet(COMMUNITY + STREET + DISTRICT).withoutOrphans(List.of());

        assertThat(sheet.rejections()).isEmpty();
        assertThat(sheet.rows()).extracting(Row::line).containsExactly(3L, 2L, 1L);
    }

    @Test
    void aParentMayBeRegisteredAlready() {
        var sheet = sheet(COMMUNITY).withoutOrphans(List.of(new DivisionCode("140213050")));

        assertThat(sheet.rejections()).isEmpty();
    }

    @Test
    void anOrphanIsRejectedAndItsDescendantsWithIt() {
        var sheet = sheet(STREET + COMMUNITY).withoutOrphans(List.of());

        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.rejections()).extracting(Rejection::field).containsExactly("parent_code", "parent_code");
    }

    @Test
    void codesAndParentsAreLookedUpTogether() {
        var codes = sheet(DISTRICT + COMMUNITY).mentioned();

        assertThat(codes)
                .extracting(DivisionCode::value)
                .containsExactlyInAnyOrder("140213", "140213050", "140213050001");
    }

    @Test
    void aFileOfAsManyRowsAsAllowedIsRead() {
        assertThat(file(HEADER + DISTRICT.repeat(LIMIT)).records()).hasSize(LIMIT);
        assertThat(file(DISTRICT.repeat(LIMIT)).records()).hasSize(LIMIT);
    }

    @Test
    void oneRowMoreIsTooMany() {
        assertThatThrownBy(() -> file(HEADER + DISTRICT.repeat(LIMIT + 1))).isInstanceOf(TooManyRows.class);
        assertThatThrownBy(() -> file(DISTRICT.repeat(LIMIT + 1))).isInstanceOf(TooManyRows.class);
    }

    @Test
    void anotherEncodingIsRefused() {
        var gbk = ByteBuffer.wrap(DISTRICT.getBytes(Charset.forName("GBK")));

        assertThatThrownBy(() -> CsvFile.read(gbk, LIMIT)).isInstanceOf(NotUtf8.class);
    }

    @Test
    void aFieldThatGoesOnAfterItsQuoteIsRefused() {
        assertThatThrownBy(() -> file(DISTRICT + "140213050,STREET,140213,\"永泰\"街道"))
                .isInstanceOf(NotCsv.class);
    }

    @Test
    void aFieldWithoutEndSpoilsItsRowAndNotThoseBefore() {
        var sheet = sheet(DISTRICT + "140213050,\"STREET,140213,永泰街道\n" + COMMUNITY);

        assertThat(sheet.rows()).extracting(Row::line).containsExactly(1L);
        assertThat(sheet.rejections()).extracting(Rejection::field).containsExactly("row");
    }

    private static Sheet sheet(String csv) {
        return Sheet.of(file(csv), new RowRules(new Scope.Division("")));
    }

    private static CsvFile file(String csv) {
        return CsvFile.read(ByteBuffer.wrap(csv.getBytes(StandardCharsets.UTF_8)), LIMIT);
    }
}
