package org.linli.request.figures;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much each of the three rates counts in the score (三率).
 *
 * @param response of the response rate, like the others a share of 1 with at most four decimals
 */
@ConfigurationProperties("linli.request.figures.weights")
record Weights(BigDecimal response, BigDecimal resolution, BigDecimal satisfaction) {

    private static final int DECIMALS = 4;

    /**
     * @throws IllegalArgumentException if they are not shares that add up to 1
     */
    Weights {
        var sum = response.add(resolution).add(satisfaction);
        if (!isShare(response)
                || !isShare(resolution)
                || !isShare(satisfaction)
                || sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("the weights of the three rates add up to 1, not " + sum);
        }
    }

    private static boolean isShare(BigDecimal weight) {
        return weight.signum() >= 0 && weight.stripTrailingZeros().scale() <= DECIMALS;
    }
}
