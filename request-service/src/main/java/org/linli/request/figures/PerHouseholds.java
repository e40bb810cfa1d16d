package org.linli.request.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Orders received per 10,000 households (万户比).
 *
 * @param value with two decimals, rounded half up; null where no households are known
 * @param households of the grids that there are now
 */
record PerHouseholds(
        @Nullable String value,
        long orders,
        long households,
        @Nullable String reason) {

    private static final int DECIMALS = 2;
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    static PerHouseholds of(long orders, long households) {
        return households == 0
                ? new PerHouseholds(null, orders, 0, "no households are known")
                : new PerHouseholds(value(orders, households), orders, households, null);
    }

    private static String value(long orders, long households) {
        return BigDecimal.valueOf(orders)
                .multiply(TEN_THOUSAND)
                .divide(BigDecimal.valueOf(households), DECIMALS, RoundingMode.HALF_UP)
                .toString();
    }
}
