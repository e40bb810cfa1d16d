package org.linli.request.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.linli.kit.partner.SignatureAlgorithm;
import org.linli.kit.partner.SigningKey;
import org.linli.request.delivery.wire.Outcome;
import org.linli.request.delivery.wire.Parcel;
import org.linli.request.delivery.wire.Wire;
import reactor.core.publisher.Mono;

/** Receivers of one kind that are as a test wants them: what they took, in order, and what becomes of the next call. */
final class SimulatedReceiver implements Receivers, Wire {

    static final SigningKey KEY = new SigningKey("test", "1", SignatureAlgorithm.HMAC_SHA256, new byte[32]);

    private final String kind;
    private final ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
    private volatile Predicate<String> down = body -> false;
    private volatile Predicate<String> unwanted = body -> false;
    private volatile Predicate<String> silent = body -> false;
    private volatile Receiver receiver =
            new Receiver.Ready(URI.create("http://receiver.test/"), true, KEY, "application/json");

    SimulatedReceiver(String kind) {
        this.kind = kind;
    }

    void downFor(Predicate<String> bodies) {
        down = bodies;
    }

    void refuses(Predicate<String> bodies) {
        unwanted = bodies;
    }

    void neverAnswers(Predicate<String> bodies) {
        silent = bodies;
    }

    void is(Receiver now) {
        receiver = now;
    }

    /** Bodies in the order in which they were taken. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** Those of one order. */
    List<String> taken(String orderId) {
        return taken.stream().filter(body -> body.startsWith(orderId + "#")).toList();
    }

    int calls() {
        return calls.size();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Mono<Receiver> find(String name) {
        return Mono.just(receiver);
    }

    @Override
    public Mono<String> body(String orderId, Message message) {
        return orderId.equals("unreadable")
                ? Mono.error(new IllegalStateException("nothing to say"))
                : Mono.just(orderId + "#" + message.sequence());
    }

    @Override
    public Mono<Outcome> post(Parcel parcel) {
        calls.add(parcel.body());
        if (silent.test(parcel.body())) {
            return Mono.never();
        }
        if (down.test(parcel.body())) {
            return Mono.just(Outcome.trouble("unreachable"));
        }
        if (unwanted.test(parcel.body())) {
            return Mono.just(new Outcome(Outcome.Verdict.REFUSED, "422"));
        }
        taken.add(parcel.body());
        return Mono.just(new Outcome(Outcome.Verdict.TAKEN, "200"));
    }

    static Letter letter(String orderId, int number) {
        return new Letter(orderId + "-event-" + number, "SIGNED", Instant.parse("2026-11-22T08:00:00Z"), "{}");
    }

    static Patience patience() {
        return new Patience(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(72), 3);
    }
}
