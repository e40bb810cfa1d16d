package org.linli.partymember.roster.file;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A file that is no roster. */
public abstract sealed class TableRefused extends Refusal {

    private TableRefused(String message) {
        super(message);
    }

    /** Its first row does not name the columns of a roster. */
    static final class BadHeader extends TableRefused {
        BadHeader() {
            super("no header of a roster");
        }
    }

    /** It is neither text in UTF-8 or GBK, nor a workbook. */
    static final class Unreadable extends TableRefused {
        Unreadable() {
            super("an unreadable file");
        }
    }

    /** It has more rows than are taken at once. */
    static final class TooLong extends TableRefused {

        private final int limit;

        TooLong(int limit) {
            super("more than " + limit + " rows");
            this.limit = limit;
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case BadHeader _ ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "roster-header",
                        "首行须为列名：单位、行业、类别、姓名、电话、身份证号、编号，不得重复",
                        "The first row must name columns of: unit, line_of_work, kind, name, phone, identity_number, roster_number");
            case Unreadable _ ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unreadable-file",
                        "文件无法读取：应为 UTF-8 或 GBK 编码的 CSV，或 XLSX",
                        "The file is neither CSV in UTF-8 or GBK nor XLSX");
            case TooLong tooLong ->
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-many-rows",
                        "文件超过 " + tooLong.limit + " 行，请分批导入",
                        "The file has more than " + tooLong.limit + " rows; import it in parts");
        };
    }
}
