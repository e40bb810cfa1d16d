package org.linli.kit.audit.chain;

import java.util.Optional;

/** Goes along the chain, one entry at a time, until something is wrong. */
final class Walk {

    private final Head anchor;
    private Head last = Head.NONE;
    private Optional<Finding.Break> broken = Optional.empty();

    /** @param anchor an earlier end of the chain that was noted elsewhere: it must still be there */
    Walk(Head anchor) {
        this.anchor = anchor;
    }

    void take(Entry entry) {
        broken = broken.or(() -> wrongWith(entry));
        if (broken.isEmpty()) {
            last = entry.head();
        }
    }

    boolean isBroken() {
        return broken.isPresent();
    }

    private Optional<Finding.Break> wrongWith(Entry entry) {
        var expected = last.sequence() + 1;
        if (entry.sequence() > expected) {
            return Optional.of(new Finding.Break(expected, Finding.Wrong.MISSING));
        }
        if (entry.sequence() < expected || !entry.previous().equals(last.hash())) {
            return Optional.of(new Finding.Break(expected, Finding.Wrong.OUT_OF_ORDER));
        }
        if (!entry.isUnaltered()) {
            return Optional.of(new Finding.Break(expected, Finding.Wrong.CHANGED));
        }
        var rewritten = expected == anchor.sequence() && !entry.hash().equals(anchor.hash());
        return rewritten ? Optional.of(new Finding.Break(expected, Finding.Wrong.REWRITTEN)) : Optional.empty();
    }

    /** What was found once there are no more entries. */
    Finding end() {
        var cut = broken.isEmpty() && last.sequence() < anchor.sequence();
        return new Finding(
                last, cut ? Optional.of(new Finding.Break(last.sequence() + 1, Finding.Wrong.TRUNCATED)) : broken);
    }
}
