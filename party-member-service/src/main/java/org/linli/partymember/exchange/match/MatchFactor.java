package org.linli.partymember.exchange.match;

/**
 * One reason of a score.
 *
 * @param points 0 to {@code most}
 * @param arithmetic {@code 40 × 1/2}
 */
public record MatchFactor(Kind kind, int points, int most, String arithmetic, MatchReason reason) {

    /** What it weighs. */
    public enum Kind {
        ABILITIES(35),
        LINE_OF_WORK(20),
        DAYS(15),
        PLACE(10),
        MONEY(10),
        PEOPLE(10);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /** The reason in both languages. */
    public record MatchReason(String zh, String en) {}

    /** The weight times a part of the whole, rounded down. */
    static MatchFactor part(Kind kind, long part, long whole, MatchReason reason) {
        var points = (int) (kind.weight * part / whole);
        return new MatchFactor(kind, points, kind.weight, kind.weight + " × " + part + "/" + whole, reason);
    }

    /** Nothing is asked for. */
    static MatchFactor whole(Kind kind, MatchReason reason) {
        return part(kind, 1, 1, reason);
    }
}
