package org.linli.grid.compound;

import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a compound is not registered or changed. */
abstract sealed class CompoundRefused extends Refusal {

    private CompoundRefused(String why) {
        super(why);
    }

    /** The community has one of this name. */
    static final class AlreadyRegistered extends CompoundRefused {

        AlreadyRegistered(String name) {
            super("registered: " + name);
        }
    }

    /** Compounds lie in communities. */
    static final class NoCommunity extends CompoundRefused {

        NoCommunity(DivisionCode code) {
            super("no community: " + code);
        }
    }

    /** No grid of this code in the community. */
    static final class UnknownGrid extends CompoundRefused {

        private final DivisionCode grid;

        UnknownGrid(DivisionCode grid) {
            super("no such grid: " + grid);
            this.grid = grid;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case AlreadyRegistered _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "already-registered",
                        "本社区已有同名小区",
                        "The community has a compound of this name");
            case NoCommunity _ -> Problem.malformed("communityCode", "应为社区代码", "is a community's code");
            case UnknownGrid unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-grid",
                        "本社区没有此网格：" + unknown.grid,
                        "No such grid in the community: " + unknown.grid);
        };
    }
}
