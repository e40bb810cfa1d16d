package org.linli.grid.imports.file;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a file is not taken in at all; of one row that is wrong the report of rejections tells. */
abstract sealed class FileRefused extends Refusal {

    private FileRefused(String why) {
        super(why);
    }

    /** Nothing came. */
    static final class Empty extends FileRefused {

        Empty() {
            super("empty");
        }
    }

    /** Bytes that are no text in an encoding which is read here. */
    static final class UnknownEncoding extends FileRefused {

        private final FileFormat format;

        UnknownEncoding(FileFormat format) {
            super("unknown encoding");
            this.format = format;
        }
    }

    /** JSON with an error, or other JSON than a FeatureCollection. */
    static final class NotFeatures extends FileRefused {

        NotFeatures(String why) {
            super(why);
        }
    }

    /** More rows than one import takes. */
    static final class TooManyRows extends FileRefused {

        private final long limit;

        TooManyRows(long limit) {
            super("more than " + limit + " rows");
            this.limit = limit;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case Empty _ -> Problem.malformed("body", "文件为空", "The file is empty");
            case UnknownEncoding u
            when u.format == FileFormat.GEO_JSON ->
                Problem.malformed("body", "GeoJSON 应为 UTF-8 编码", "GeoJSON is encoded in UTF-8");
            case UnknownEncoding _ ->
                Problem.malformed("body", "文件应为 UTF-8 或 GBK 编码", "The file is encoded in UTF-8 or GBK");
            case NotFeatures not ->
                Problem.malformed(
                        "body",
                        "文件不是 GeoJSON FeatureCollection：" + not.getMessage(),
                        "The file is not a GeoJSON FeatureCollection: " + not.getMessage());
            case TooManyRows tooMany ->
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-many-rows",
                        "每次最多导入 " + tooMany.limit + " 行，请分批导入",
                        "One import takes at most " + tooMany.limit + " rows; send it in parts");
        };
    }
}
