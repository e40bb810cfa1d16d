package org.linli.request.delivery;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to go on trying, and how often.
 *
 * @param first pause after the first failure; each further one is twice as long
 * @param longest pause
 * @param giveUpAfter how long a receiver may be in trouble before a message is given up
 * @param refusals of one message by a receiver that is well, after which it is given up
 */
record Patience(
        @DefaultValue("2s") Duration first,
        @DefaultValue("5m") Duration longest,
        @DefaultValue("72h") Duration giveUpAfter,
        @DefaultValue("6") int refusals) {

    private static final int DOUBLINGS = 20;

    /** @param luck 0 up to 1: spreads what failed together over half of the pause */
    Duration pause(int attempts, double luck) {
        var doubled = first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), DOUBLINGS));
        var whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofMillis(Math.round(whole.toMillis() * (0.5 + luck / 2)));
    }

    boolean isOver(Message message, Instant now) {
        var since = message.since();
        return message.refusals() >= refusals || since != null && !now.isBefore(since.plus(giveUpAfter));
    }
}
