package org.linli.request.webhook;

import java.util.Collection;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a subscription cannot be had, or changed. */
abstract sealed class WebhookRefused extends Refusal {

    private WebhookRefused(String message) {
        super(message);
    }

    /** Calls must not go there. */
    static final class BadAddress extends WebhookRefused {

        private final String expected;

        /** @param expected what an address is; the one that was given is not repeated */
        BadAddress(String expected) {
            super("an address " + expected);
            this.expected = expected;
        }
    }

    /** Nothing is ever told under this name. */
    static final class UnknownType extends WebhookRefused {

        private final String types;

        UnknownType(Collection<String> known) {
            super("no such type of event");
            this.types = String.join(", ", known);
        }
    }

    /** As many as one city may have. */
    static final class TooMany extends WebhookRefused {

        private final int most;

        TooMany(int most) {
            super("there are " + most + " already");
            this.most = most;
        }
    }

    /** It has ended, for good. */
    static final class Ended extends WebhookRefused {

        private final String id;

        Ended(String id) {
            super("webhook has ended: " + id);
            this.id = id;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case BadAddress bad -> Problem.malformed("url", "url 应为 https 公网地址（或运维允许的主机）", "url " + bad.expected);
            case UnknownType unknown ->
                Problem.malformed("types", "types 应为：" + unknown.types, "types are among " + unknown.types);
            case TooMany many ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "too-many-webhooks",
                        "订阅已达上限：" + many.most,
                        "There are as many web-hooks as there may be: " + many.most);
            case Ended ended ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "webhook-ended",
                        "订阅已终止：" + ended.id,
                        "This web-hook has ended: " + ended.id);
        };
    }
}
