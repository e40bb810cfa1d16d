package org.linli.evaluation.appraisal;

import java.util.List;
import org.linli.evaluation.points.Subject;
import org.linli.event.DivisionCode;

/** What an appraisal that is closed and valid says, for others who go by it. */
public record AppraisalResult(String id, DivisionCode division, List<Score> scores) {

    /** @param hundredths 0 to 10,000: 1/100 points */
    public record Score(Subject subject, long hundredths) {}
}
