package org.linli.request.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.kit.rate.Rate;

/**
 * Figures of a division in a period, or of what one unit does in it, or of one matter. What happens counts when it happens, not when the
 * request came in.
 *
 * @param unit null but in the figures of a unit
 * @param matter null but in those of a matter: its code, or what it was called where the catalogue has no such matter
 * @param handled orders that were closed and are
 * @param handlingRate 处置率: handled of received
 * @param satisfactionRate 满意率: satisfied of rated
 * @param onTimeRate 按时办结率: answers within the limit, of all answers and of the orders that are overdue while still open
 * @param overdue orders that are still open behind their limit
 * @param exempted answers behind the limit that a granted appeal takes out of the rate
 * @param responseRate 响应率: taken in hand within the response window, of those sent to a unit
 * @param resolutionRate 解决率: solved, of the residents reached by a call
 * @param followUpSatisfactionRate 满意率 of the calls, without demands that were found to be unreasonable
 * @param score of these three rates, weighted
 * @param perTenThousandHouseholds 万户比; null in the figures of a unit or matter
 * @param byKind received, by kind
 * @param byChannel received, by channel
 */
record RequestFigures(
        DivisionCode division,
        String period,
        @Nullable String unit,
        @Nullable String matter,
        long received,
        long accepted,
        long dispatched,
        long handled,
        Rate handlingRate,
        long rated,
        long satisfied,
        Rate satisfactionRate,
        Rate onTimeRate,
        long overdue,
        long exempted,
        Rate responseRate,
        Rate resolutionRate,
        Rate followUpSatisfactionRate,
        Score score,
        @Nullable PerHouseholds perTenThousandHouseholds,
        Map<RequestKind, Long> byKind,
        Map<Channel, Long> byChannel) {}
