package org.linli.request.whistle.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.rate.Rate;

/**
 * How units answered whistles in a period, by the month in which the whistle was blown.
 *
 * @param division null for a unit anywhere
 * @param unitId null for all units of the division
 * @param called how often units were called
 * @param responded how often they came
 * @param inTime how often within their time
 * @param excused how often they need not come
 * @param overdue how often they had not come when their time was over
 * @param done how often they did their part
 * @param responseRate 响应率: in time of called and not excused
 * @param appraised how often they were appraised
 * @param score the scores together, 1 to 5 each
 */
record ResponseFigures(
        @Nullable DivisionCode division,
        @Nullable String unitId,
        String period,
        long called,
        long responded,
        long inTime,
        long excused,
        long overdue,
        long done,
        Rate responseRate,
        long appraised,
        long score) {

    static ResponseFigures of(
            @Nullable DivisionCode division, @Nullable String unit, String period, Map<String, Long> counted) {
        var called = counted.getOrDefault(Tallied.CALLED, 0L);
        var inTime = counted.getOrDefault(Tallied.IN_TIME, 0L);
        var excused = counted.getOrDefault(Tallied.EXCUSED, 0L);
        return new ResponseFigures(
                division,
                unit,
                period,
                called,
                counted.getOrDefault(Tallied.RESPONDED, 0L),
                inTime,
                excused,
                counted.getOrDefault(Tallied.OVERDUE, 0L),
                counted.getOrDefault(Tallied.DONE, 0L),
                Rate.of(inTime, called - excused),
                counted.getOrDefault(Tallied.APPRAISED, 0L),
                counted.getOrDefault(Tallied.SCORE, 0L));
    }
}
