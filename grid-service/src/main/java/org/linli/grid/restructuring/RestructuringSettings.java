package org.linli.grid.restructuring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How restructurings are carried out.
 *
 * @param lease how long one who goes on with it has; longer than all steps take
 * @param secondLook how long after the first what refers to retired codes is looked for again; longer than any call takes
 * @param sweepEvery how often is looked for what a crash has left
 */
@ConfigurationProperties("linli.grid.restructuring")
record RestructuringSettings(Duration lease, Duration secondLook, Duration sweepEvery) {}
