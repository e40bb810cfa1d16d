package org.linli.evaluation.anomaly;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where on something is odd.
 *
 * @param burst entries of one subject by one rule in one community on one day
 * @param minutes of service of one member on one day
 * @param praise satisfied ratings that each of two people gives the other in one community within a calendar year
 */
@ConfigurationProperties("linli.anomalies")
public record AnomalySettings(
        @DefaultValue("20") int burst,
        @DefaultValue("960") int minutes,
        @DefaultValue("3") int praise) {

    public AnomalySettings {
        if (burst < 1 || minutes < 1 || praise < 1) {
            throw new IllegalArgumentException("linli.anomalies: burst, minutes and praise are positive");
        }
    }
}
