package org.linli.grid.catalogue;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a catalogue is not drafted, filled or published. */
abstract sealed class CatalogueRefused extends Refusal {

    private CatalogueRefused(String why) {
        super(why);
    }

    /** A version that was published stays as it is. */
    static final class AlreadyPublished extends CatalogueRefused {

        AlreadyPublished(String id) {
            super("published: " + id);
        }
    }

    /** An upload was cut off, or is still under way. */
    static final class UploadIncomplete extends CatalogueRefused {

        UploadIncomplete(String id) {
            super("an upload is incomplete: " + id);
        }
    }

    /** More uploads under way than are kept. */
    static final class TooManyUploads extends CatalogueRefused {

        private final int most;

        TooManyUploads(String id, int most) {
            super("too many uploads: " + id);
            this.most = most;
        }
    }

    /** A version without a matter would admit nothing. */
    static final class NothingListed extends CatalogueRefused {

        NothingListed(String id) {
            super("nothing listed: " + id);
        }
    }

    /** More matters than a version holds. */
    static final class Full extends CatalogueRefused {

        private final int most;

        Full(int most) {
            super("more than " + most + " matters");
            this.most = most;
        }
    }

    /** What was in force on a day that has passed stays what was in force then. */
    static final class Backdated extends CatalogueRefused {

        Backdated() {
            super("another version was in force then");
        }
    }

    /** Something about a body that no annotation can say. */
    static final class Malformed extends CatalogueRefused {

        private final String field;
        private final String zh;
        private final String en;

        Malformed(String field, String zh, String en) {
            super(en);
            this.field = field;
            this.zh = zh;
            this.en = en;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case AlreadyPublished _ ->
                conflict(
                        "catalogue-published", "已发布的版本不可更改，请新建版本", "A published version is not changed; draft another");
            case UploadIncomplete _ ->
                conflict(
                        "upload-incomplete",
                        "有一次上传尚未完成，请重发该批事项",
                        "An upload is not complete; send the same matters again");
            case TooManyUploads tooMany ->
                conflict(
                        "too-many-uploads",
                        "同时进行的上传最多 " + tooMany.most + " 个",
                        "At most " + tooMany.most + " uploads may be under way");
            case NothingListed _ -> conflict("nothing-listed", "清单没有任何事项", "The catalogue lists nothing");
            case Full full ->
                conflict(
                        "catalogue-full",
                        "每个版本最多 " + full.most + " 项",
                        "A version lists at most " + full.most + " matters");
            case Backdated _ ->
                conflict(
                        "effective-day-passed",
                        "该日已有生效版本，新版本最早自今日起生效",
                        "Another version was in force on that day; this one takes effect today at the earliest");
            case Malformed malformed -> Problem.malformed(malformed.field, malformed.zh, malformed.en);
        };
    }

    private static Problem conflict(String slug, String zh, String en) {
        return Problem.of(HttpStatus.CONFLICT, slug, zh, en);
    }
}
