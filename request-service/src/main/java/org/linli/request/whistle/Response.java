package org.linli.request.whistle;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** How a unit stands to the whistle that called it. */
public sealed interface Response {

    /** It has been called and has said nothing. */
    @TypeAlias("whistle-called")
    record Called() implements Response {}

    /** It gave a reason not to come, which nobody has judged yet; its clock stands still. */
    @TypeAlias("whistle-declined")
    record Declined(Instant at, String reason) implements Response {}

    /** It need not come. */
    @TypeAlias("whistle-excused")
    record Excused(Instant at, String reason) implements Response {}

    /** It came. */
    @TypeAlias("whistle-arrived")
    record Arrived(Instant at, boolean inTime) implements Response {}

    /** It has done its part. */
    @TypeAlias("whistle-part-done")
    record Done(Instant arrivedAt, boolean inTime, Instant at, String text) implements Response {}

    /** Name of the state, as the API says it. */
    default Standing standing() {
        return switch (this) {
            case Called _ -> Standing.CALLED;
            case Declined _ -> Standing.DECLINED;
            case Excused _ -> Standing.EXCUSED;
            case Arrived _ -> Standing.ARRIVED;
            case Done _ -> Standing.DONE;
        };
    }

    /** Names of the states. */
    enum Standing {
        CALLED("待报到"),
        DECLINED("拒绝待认定"),
        EXCUSED("免予报到"),
        ARRIVED("已报到"),
        DONE("已完成");

        private final String zh;

        Standing(String zh) {
            this.zh = zh;
        }

        String zh() {
            return zh;
        }
    }
}
