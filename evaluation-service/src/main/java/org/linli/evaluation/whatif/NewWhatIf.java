package org.linli.evaluation.whatif;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.linli.evaluation.whatif.trial.Months;
import org.linli.event.DivisionCode;

/**
 * A what-if to be made.
 *
 * @param ruleSetId rules to be tried, in force or not
 * @param divisionCode district, street or community whose points are compared
 * @param from first month (Asia/Shanghai), {@code yyyy-MM}
 * @param to last month, which is over; at most twelve months
 */
record NewWhatIf(
        @NotNull @Size(min = 1, max = 64) String ruleSetId,
        @NotNull DivisionCode divisionCode,
        @NotNull @Pattern(regexp = NewWhatIf.MONTH) String from,
        @NotNull @Pattern(regexp = NewWhatIf.MONTH) String to) {

    static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

    Months span() {
        return new Months(YearMonth.parse(from), YearMonth.parse(to));
    }
}
