package org.linli.grid.imports.job;

/** How many rows ended how. */
public record Tally(long created, long updated, long unchanged, long rejected) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    /** What became of a row that was right. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** One row. */
    public static Tally of(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> new Tally(1, 0, 0, 0);
            case UPDATED -> new Tally(0, 1, 0, 0);
            case UNCHANGED -> new Tally(0, 0, 1, 0);
        };
    }

    /** Rows that are not taken in. */
    public static Tally rejected(long rows) {
        return new Tally(0, 0, 0, rows);
    }

    /** All rows together. */
    public long rows() {
        return created + updated + unchanged + rejected;
    }

    public Tally and(Tally other) {
        return new Tally(
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }
}
