package org.linli.evaluation.points;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * An amount of points, exact: never a floating-point number.
 *
 * @param hundredths 1/100 points; negative where points are deducted
 */
public record Points(long hundredths) {

    private static final int DECIMALS = 2;

    /** As people read it, always with two decimals: {@code 3.00}, {@code -0.50}. */
    @JsonValue
    public String text() {
        return BigDecimal.valueOf(hundredths, DECIMALS).toPlainString();
    }
}
