package org.linli.partymember.meeting.council;

/**
 * How a council decides.
 *
 * @param quorum how much of the council must be there before it is in session; two thirds if nothing else is said
 * @param majority how a vote is carried
 */
public record HouseRules(Share quorum, Majority majority) {

    /** A part of a whole, in small whole numbers, so that nothing is rounded. */
    public record Share(int numerator, int denominator) {

        /** Whether so many of all are enough. */
        public boolean isReachedBy(int some, int all) {
            return all > 0 && (long) some * denominator >= (long) all * numerator;
        }
    }

    /** How a vote is carried. Who abstains or keeps silent is there and does not agree. */
    public enum Majority {
        /** More for it than against it. */
        SIMPLE,
        /** More than half of those who are there. */
        ABSOLUTE,
        /** Two thirds of those who are there, or more. */
        TWO_THIRDS;

        /** Whether it is carried by so many of those who are there. */
        public boolean carries(int yes, int no, int present) {
            return switch (this) {
                case SIMPLE -> yes > no;
                case ABSOLUTE -> 2L * yes > present;
                case TWO_THIRDS -> present > 0 && 3L * yes >= 2L * present;
            };
        }
    }
}
