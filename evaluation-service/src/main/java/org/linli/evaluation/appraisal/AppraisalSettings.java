package org.linli.evaluation.appraisal;

import java.util.Map;
import java.util.stream.Stream;
import org.linli.evaluation.appraisal.ballot.Grade;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How appraisals are counted that are drafted from now on.
 *
 * @param grades what each grade is worth: whole points, 0 to 100, no grade as much as a better one
 */
@ConfigurationProperties("linli.appraisal")
record AppraisalSettings(Map<Grade, Integer> grades) {

    private static final int MOST = 100;

    AppraisalSettings {
        grades = Map.copyOf(grades);
        var falling = Stream.of(Grade.values()).map(grades::get).toList();
        if (falling.contains(null)) {
            throw new IllegalArgumentException("linli.appraisal.grades lacks a grade");
        }
        var last = MOST + 1;
        for (var points : falling) {
            if (points >= last || points < 0) {
                throw new IllegalArgumentException("linli.appraisal.grades fall from at most 100 to at least 0");
            }
            last = points;
        }
    }
}
