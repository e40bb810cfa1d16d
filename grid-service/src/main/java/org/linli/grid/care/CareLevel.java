package org.linli.grid.care;

import java.time.LocalDate;

/** How often somebody is visited. The names are stored, encrypted. */
enum CareLevel {
    /** 红色: daily. */
    RED,
    /** 黄色: weekly. */
    YELLOW,
    /** 蓝色: monthly. */
    BLUE;

    /** The day of the visit after one; every day counts, and a month later is the same day, or the month's last. */
    LocalDate next(LocalDate visited) {
        return switch (this) {
            case RED -> visited.plusDays(1);
            case YELLOW -> visited.plusWeeks(1);
            case BLUE -> visited.plusMonths(1);
        };
    }
}
