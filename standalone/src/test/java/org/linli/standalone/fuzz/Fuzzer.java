package org.linli.standalone.fuzz;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Workers;
import org.linli.standalone.description.Contract;
import org.linli.standalone.description.Draft;
import org.linli.standalone.description.Wire;

/**
 * Sends what the examples say, spoilt at random, and looks at what comes back: never a fault, never later than ten seconds, never
 * anything undocumented, and what is refused leaves nothing behind. The same seed sends the same calls.
 */
public final class Fuzzer {

    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final int WORKERS = 8;
    private static final int BATCH = 400;

    private final Wire wire;
    private final Gateway gateway;
    private final List<Draft> examples;
    private final SplittableRandom random;
    private final List<Mutation> refused;
    private final List<Mutation> any;
    private final Verdicts verdicts = new Verdicts();

    /** @param examples calls that do well, of every operation */
    public Fuzzer(Wire wire, Gateway gateway, List<Draft> examples, long seed) {
        this.wire = wire;
        this.gateway = gateway;
        this.examples = examples;
        this.random = new SplittableRandom(seed);
        var values = new Values(random);
        this.any = Stream.of(
                        new BodyMutations(random, values).all(),
                        new CallMutations(random, values).all(),
                        new HeaderMutations(values).all())
                .flatMap(List::stream)
                .toList();
        this.refused = any.stream().filter(Mutation::refused).toList();
    }

    private record Shot(Mutation mutation, Draft draft) {}

    /**
     * Sends so many: one half of any kind, and one half that can only be refused, in batches around which the store is compared.
     *
     * @param store where the suite's store answers
     */
    public Verdicts send(int calls, String store) {
        try (var before = new Fingerprint(store)) {
            for (var sent = 0; sent < calls; ) {
                var batch = Math.min(BATCH, calls - sent);
                sent += batch;
                shoot(batch / 2, any);
                var untouched = before.settled();
                shoot(batch - batch / 2, refused);
                compare(untouched, before.settled());
            }
        }
        return verdicts;
    }

    private void shoot(int calls, List<Mutation> mutations) {
        var shots =
                IntStream.range(0, calls).mapToObj(ignored -> aim(mutations)).toList();
        new Workers(WORKERS).forEach(shots, this::shoot);
    }

    /** An example and a mutation that changes it. */
    private Shot aim(List<Mutation> mutations) {
        while (true) {
            var example = examples.get(random.nextInt(examples.size()));
            var mutation = mutations.get(random.nextInt(mutations.size()));
            var spoilt = mutation.applied(example);
            if (!mutation.refused() || !spoilt.isLike(example)) {
                return new Shot(mutation, spoilt);
            }
        }
    }

    private void shoot(Shot shot) {
        try {
            var begin = System.nanoTime();
            var reply = shot.draft().send(wire, gateway);
            if (System.nanoTime() - begin > SLOW.toNanos()) {
                verdicts.add(shot.mutation(), shot.draft(), "slow: " + reply.status() + " " + reply.body());
            }
            verdicts.count(shot.draft().operation(), reply.status());
            if (reply.status() >= 500) {
                verdicts.add(shot.mutation(), shot.draft(), "fault " + reply.status() + " " + reply.body());
            }
            if (shot.mutation().refused() && reply.status() < 400) {
                verdicts.add(shot.mutation(), shot.draft(), "not refused: " + reply.status());
            }
            Contract.broken(shot.draft().operation(), reply)
                    .forEach(broken -> verdicts.add(
                            shot.mutation(), shot.draft(), broken + " in " + reply.status() + " " + reply.body()));
        } catch (IOException | IllegalArgumentException failure) {
            verdicts.add(shot.mutation(), shot.draft(), "no answer: " + failure);
        }
    }

    private void compare(Map<String, String> before, Map<String, String> after) {
        var changed = new TreeMap<>(after);
        changed.entrySet().removeIf(collection -> collection.getValue().equals(before.get(collection.getKey())));
        changed.forEach(
                (collection, now) -> verdicts.stored(collection + ": " + before.get(collection) + " before, " + now));
    }
}
