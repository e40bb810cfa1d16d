package org.linli.grid.station;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.grid.station.StationRefused.BadHours;

/**
 * When a station is open, week after week, by the clock of Asia/Shanghai. Holidays are not in it. Without any opening the hours are not
 * known, and it counts as closed.
 */
record OpeningHours(List<Opening> openings) {

    private static final ZoneId WHERE_CLOCKS_ARE_READ = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Comparator<Opening> THROUGH_THE_WEEK =
            Comparator.comparing(Opening::day).thenComparing(Opening::from);

    OpeningHours {
        openings = openings.stream().sorted(THROUGH_THE_WEEK).toList();
    }

    /**
     * Insists that hours make sense.
     *
     * @throws BadHours if one ends before it begins or overlaps another
     */
    static OpeningHours checked(List<Opening> openings) {
        for (var i = 0; i < openings.size(); i++) {
            var opening = openings.get(i);
            if (opening.from().compareTo(opening.to()) >= 0) {
                throw new BadHours("hours[" + i + "].to", "is after from");
            }
            if (IntStream.range(0, i).anyMatch(earlier -> openings.get(earlier).overlaps(opening))) {
                throw new BadHours("hours[" + i + "]", "overlaps another");
            }
        }
        return new OpeningHours(openings);
    }

    boolean openAt(Instant at) {
        var there = at.atZone(WHERE_CLOCKS_ARE_READ);
        var time = TIME.format(there);
        return openings.stream().anyMatch(opening -> opening.holds(there.getDayOfWeek(), time));
    }
}
