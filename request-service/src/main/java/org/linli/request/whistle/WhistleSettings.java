package org.linli.request.whistle;

import org.linli.event.Deadline;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of whistles is settable.
 *
 * @param amount within how many a unit is to come if who whistles says nothing else
 * @param unit of what
 */
@ConfigurationProperties("linli.request.whistle.limit")
record WhistleSettings(
        @DefaultValue("4") int amount,
        @DefaultValue("WORKING_HOURS") Deadline.Unit unit) {

    Deadline.Limit usual() {
        return new Deadline.Limit(amount, unit);
    }
}
