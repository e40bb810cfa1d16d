package org.linli.grid.care;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What of care is settable.
 *
 * @param back how long ago care may have begun and a visit may have been made when it is recorded
 * @param ahead how much later than here it may be on the device that a visit is recorded on
 * @param escalation when a missed visit is told to whom
 */
@ConfigurationProperties("linli.grid.care")
record CareSettings(Period back, Duration ahead, Escalation escalation) {}
