package org.linli.evaluation.title;

import org.linli.evaluation.points.Period;

/** How often a title is given anew. */
enum TitleRhythm {
    MONTHLY,
    YEARLY,
    /** Once and for all: its only period is {@code ALL}. */
    ONCE;

    private static final int YEAR_DIGITS = 4;

    boolean has(Period period) {
        return switch (this) {
            case ONCE -> period.equals(Period.ALL);
            case YEARLY -> !period.equals(Period.ALL) && period.value().length() == YEAR_DIGITS;
            case MONTHLY -> period.value().length() > YEAR_DIGITS;
        };
    }
}
