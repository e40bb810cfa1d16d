package org.linli.request.hotspot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a matter surges: when it was asked for at least so often in a period, and so many times as often as usual. What is
 * usual is the median of the periods before, which one bad month among them does not move.
 *
 * @param periods that are looked back on
 * @param known how many of them must be known; of a shorter history nothing is said
 * @param floor requests below which nothing surges
 * @param usual at least, for a matter that is hardly ever asked for
 * @param timesTen how many times as often as usual, in tenths
 */
@ConfigurationProperties("linli.request.hot-spot")
record HotSpotSettings(
        @DefaultValue("12") int periods,
        @DefaultValue("3") int known,
        @DefaultValue("10") int floor,
        @DefaultValue("2") int usual,
        @DefaultValue("20") int timesTen) {}
