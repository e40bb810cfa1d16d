package org.linli.request.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of the streams is settable.
 *
 * @param keep how long an event is kept for those who come back
 * @param replay events that one who comes back is sent at most; who missed more is told to begin anew
 * @param buffer events that wait for a slow reader; one more, and the stream is cut
 * @param heartbeat how often a quiet stream shows that it is there; sooner than any proxy gives up
 * @param longest how long a stream lasts before its reader has to come back with a token that is still good
 * @param perPerson streams of one person on one replica
 * @param together streams of one replica
 */
@ConfigurationProperties("linli.request.live")
record LiveSettings(
        @DefaultValue("6h") Duration keep,
        @DefaultValue("1000") int replay,
        @DefaultValue("256") int buffer,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("30m") Duration longest,
        @DefaultValue("8") int perPerson,
        @DefaultValue("5000") int together) {}
