package org.linli.evaluation.whatif.trial;

import java.util.Comparator;

/**
 * What points come from: a rule, or a cap that withholds some.
 *
 * @param id of the rule or cap, the same in all editions
 */
public record Ground(Kind kind, String id) implements Comparable<Ground> {

    private static final Comparator<Ground> ORDER =
            Comparator.comparing(Ground::kind).thenComparing(Ground::id);

    /** Which of the two. */
    public enum Kind {
        RULE,
        CAP
    }

    static Ground rule(String id) {
        return new Ground(Kind.RULE, id);
    }

    static Ground cap(String id) {
        return new Ground(Kind.CAP, id);
    }

    @Override
    public int compareTo(Ground other) {
        return ORDER.compare(this, other);
    }
}
