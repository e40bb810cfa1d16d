package org.linli.grid.legacy;

import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a legacy grid is not registered, mapped or translated. */
abstract sealed class LegacyRefused extends Refusal {

    private LegacyRefused(String why) {
        super(why);
    }

    /** The district has one of this system under this code. */
    static final class AlreadyRegistered extends LegacyRefused {

        private final LegacyGrid wanted;

        AlreadyRegistered(LegacyGrid wanted) {
            super("registered: " + wanted.slot());
            this.wanted = wanted;
        }
    }

    /** It maps onto that grid on some of these days. */
    static final class AlreadyMapped extends LegacyRefused {

        private final String code;
        private final DivisionCode grid;

        AlreadyMapped(String code, DivisionCode grid) {
            super(code + " maps onto " + grid);
            this.code = code;
            this.grid = grid;
        }
    }

    /** More mappings than one legacy grid has. */
    static final class TooManyMappings extends LegacyRefused {

        private final int most;

        TooManyMappings(int most) {
            super("more than " + most + " mappings");
            this.most = most;
        }
    }

    /** No grid or micro-grid of this code in the district. */
    static final class UnknownGrid extends LegacyRefused {

        private final DivisionCode grid;

        UnknownGrid(DivisionCode grid) {
            super("no such grid: " + grid);
            this.grid = grid;
        }
    }

    /** Something about a call that no annotation can say. */
    static final class Malformed extends LegacyRefused {

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
            case AlreadyRegistered registered ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "already-registered",
                        "本区该系统已有此编码：" + registered.wanted.code(),
                        "The district has one of that system under this code: " + registered.wanted.code());
            case AlreadyMapped mapped ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "already-mapped",
                        mapped.code + " 在此期间已对应 " + mapped.grid,
                        mapped.code + " maps onto " + mapped.grid + " on some of these days");
            case TooManyMappings tooMany ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "too-many-mappings",
                        "最多 " + tooMany.most + " 条对应关系",
                        "At most " + tooMany.most + " mappings");
            case UnknownGrid unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-grid",
                        "本区没有此网格：" + unknown.grid,
                        "No such grid in the district: " + unknown.grid);
            case Malformed malformed -> Problem.malformed(malformed.field, malformed.zh, malformed.en);
        };
    }
}
