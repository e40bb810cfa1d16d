package org.linli.request.figures;

import java.util.Map;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.kit.rate.Rate;

/**
 * Figures of a division in a period. What is handled or rated counts when that happens, not when the request came in.
 *
 * @param handled orders that were closed
 * @param handlingRate 处置率: handled of received
 * @param satisfactionRate 满意率: satisfied of rated
 * @param byKind received, by kind
 * @param byChannel received, by channel
 */
record RequestFigures(
        DivisionCode division,
        String period,
        long received,
        long handled,
        Rate handlingRate,
        long rated,
        long satisfied,
        Rate satisfactionRate,
        Map<RequestKind, Long> byKind,
        Map<Channel, Long> byChannel) {}
