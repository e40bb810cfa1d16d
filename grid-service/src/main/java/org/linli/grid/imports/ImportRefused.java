package org.linli.grid.imports;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a file is not taken in at all; a single row that is wrong is a {@link Rejection}. */
abstract sealed class ImportRefused extends Refusal {

    private ImportRefused(String why) {
        super(why);
    }

    /** Bytes that are not UTF-8: most likely a spreadsheet's own encoding. */
    static final class NotUtf8 extends ImportRefused {

        NotUtf8() {
            super("not UTF-8");
        }
    }

    /** Not CSV as RFC 4180 has it. */
    static final class NotCsv extends ImportRefused {

        NotCsv(String why) {
            super(why);
        }
    }

    /** More rows than one import takes. */
    static final class TooManyRows extends ImportRefused {

        private final int limit;

        TooManyRows(int limit) {
            super("more than " + limit + " rows");
            this.limit = limit;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case NotUtf8 _ -> Problem.malformed("body", "文件应为 UTF-8 编码", "The file is encoded in UTF-8");
            case NotCsv notCsv -> Problem.malformed("body", "文件不是 CSV", "The file is not CSV: " + notCsv.getMessage());
            case TooManyRows tooMany ->
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-many-rows",
                        "每次最多导入 " + tooMany.limit + " 行，请分批导入",
                        "One import takes at most " + tooMany.limit + " rows; send it in parts");
        };
    }
}
