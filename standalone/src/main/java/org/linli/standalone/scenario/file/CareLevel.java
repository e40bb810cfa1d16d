package org.linli.standalone.scenario.file;

import java.time.LocalDate;

/** How often somebody is visited. */
public enum CareLevel {
    /** Daily. */
    RED {
        @Override
        public LocalDate next(LocalDate visit) {
            return visit.plusDays(1);
        }
    },
    /** Weekly. */
    YELLOW {
        @Override
        public LocalDate next(LocalDate visit) {
            return visit.plusWeeks(1);
        }
    },
    /** Monthly. */
    BLUE {
        @Override
        public LocalDate next(LocalDate visit) {
            return visit.plusMonths(1);
        }
    };

    /** The day of the visit after this one. */
    public abstract LocalDate next(LocalDate visit);
}
