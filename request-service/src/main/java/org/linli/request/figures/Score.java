package org.linli.request.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kit.rate.Rate;

/**
 * The three rates, weighted.
 *
 * @param value in percent with two decimals, rounded half up once at the very end; null where a rate that counts has nothing below the line
 * @param reason why there is no value
 */
record Score(
        @Nullable String value, Weights weights, @Nullable String reason) {

    private static final int DECIMALS = 2;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** One rate and what it weighs. */
    private record Part(BigDecimal weight, Rate rate) {

        private boolean isMissing() {
            return weight.signum() > 0 && rate.denominator() == 0;
        }

        private boolean counts() {
            return weight.signum() > 0;
        }
    }

    static Score of(Weights weights, Rate response, Rate resolution, Rate satisfaction) {
        var parts = List.of(
                new Part(weights.response(), response),
                new Part(weights.resolution(), resolution),
                new Part(weights.satisfaction(), satisfaction));
        return parts.stream().anyMatch(Part::isMissing)
                ? new Score(null, weights, "nothing below the line")
                : new Score(value(parts.stream().filter(Part::counts).toList()), weights, null);
    }

    /** Brought to one line, so that nothing is rounded in between. */
    private static String value(List<Part> parts) {
        var line = parts.stream()
                .map(part -> BigInteger.valueOf(part.rate.denominator()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        var above = parts.stream()
                .map(part -> part.weight
                        .multiply(BigDecimal.valueOf(part.rate.numerator()))
                        .multiply(new BigDecimal(line.divide(BigInteger.valueOf(part.rate.denominator())))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return above.multiply(PERCENT).divide(new BigDecimal(line), DECIMALS, RoundingMode.HALF_UP) + "%";
    }
}
