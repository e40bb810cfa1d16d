package org.linli.request.live;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why somebody gets no stream. */
abstract sealed class LiveRefused extends Refusal {

    private LiveRefused(String message) {
        super(message);
    }

    /** They have as many as one person may have. */
    static final class TooManyStreams extends LiveRefused {
        private final int limit;

        TooManyStreams(int limit) {
            super("a person has at most " + limit + " streams");
            this.limit = limit;
        }
    }

    /** The replica has as many as it can serve. */
    static final class Full extends LiveRefused {
        Full() {
            super("no more streams here");
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case TooManyStreams many ->
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-streams",
                        "每人最多同时打开 " + many.limit + " 个推送连接",
                        "A person may have " + many.limit + " streams at a time");
            case Full _ ->
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-unavailable",
                        "推送连接已满，请稍后再试",
                        "There is no room for another stream; try again later");
        };
    }
}
