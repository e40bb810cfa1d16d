package org.linli.partymember.post;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why somebody cannot take a post on. */
abstract sealed class PostRefused extends Refusal {

    private final String what;

    private PostRefused(String message, String what) {
        super(message + ": " + what);
        this.what = what;
    }

    /** Every place is taken. */
    static final class Full extends PostRefused {
        Full(int places) {
            super("post full", Integer.toString(places));
        }
    }

    /** It is not to be taken on any more. */
    static final class Closed extends PostRefused {
        Closed(String id) {
            super("post closed", id);
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case Full _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "post-full",
                        "该岗位 " + what + " 个名额已满",
                        "All " + what + " places of this post are taken");
            case Closed _ ->
                Problem.of(HttpStatus.CONFLICT, "illegal-move", "岗位已停止认领：" + what, "This post is closed: " + what);
        };
    }
}
