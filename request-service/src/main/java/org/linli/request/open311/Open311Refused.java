package org.linli.request.open311;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a call is not answered; {@link Form} writes it as Open311 has it. */
abstract sealed class Open311Refused extends Refusal {

    private Open311Refused(String message) {
        super(message);
    }

    /** A parameter that is needed is not there, or makes no sense. */
    static final class BadParameter extends Open311Refused {
        private final String name;

        BadParameter(String name) {
            super("bad parameter: " + name);
            this.name = name;
        }
    }

    /** No such jurisdiction, service or request, or none that is public. */
    static final class Unknown extends Open311Refused {
        private final String name;

        Unknown(String name) {
            super("unknown: " + name);
            this.name = name;
        }
    }

    /** Neither a key that is known nor a resident's token. */
    static final class NoKey extends Open311Refused {
        NoKey() {
            super("no api_key");
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case BadParameter bad ->
                Problem.malformed(bad.name, bad.name + " 缺失或有误", bad.name + " was not provided or is invalid");
            case Unknown unknown ->
                Problem.of(HttpStatus.NOT_FOUND, "not-found", unknown.name + " 不存在", unknown.name + " was not found");
            case NoKey _ ->
                Problem.of(
                        HttpStatus.FORBIDDEN, "forbidden", "api_key 缺失或无效", "api_key was not provided or is invalid");
        };
    }
}
