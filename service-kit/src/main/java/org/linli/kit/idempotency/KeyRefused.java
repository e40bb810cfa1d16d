package org.linli.kit.idempotency;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** An {@code Idempotency-Key} that cannot be used. */
abstract sealed class KeyRefused extends Refusal {

    private KeyRefused(String message) {
        super(message);
    }

    /** No key: empty, too long, or with characters that a key may not have. */
    static final class Malformed extends KeyRefused {

        Malformed() {
            super("malformed Idempotency-Key");
        }
    }

    /** The caller used the key for another call. */
    static final class Reused extends KeyRefused {

        Reused() {
            super("Idempotency-Key of another call");
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case Malformed _ ->
                Problem.malformed(
                        IdempotencyKey.HEADER,
                        "Idempotency-Key 应为 1 至 128 个可见 ASCII 字符",
                        "one Idempotency-Key of 1 to 128 visible ASCII characters");
            case Reused _ ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "该 Idempotency-Key 已用于另一个请求",
                        "This Idempotency-Key was used for another call");
        };
    }
}
