package org.linli.partymember.cultivation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/** What callers send about the cultivation of pioneers. */
final class CultivationBody {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private CultivationBody() {}

    /** Exactly one of the division and the unit. */
    record Plan(
            @Nullable DivisionCode divisionCode,
            @Nullable @Size(min = 1, max = 64) String unitId,
            @NotNull @Min(2000) @Max(2100) Integer year,
            @NotBlank @Size(max = 100) String title,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> criteria) {

        CultivationPlan.Outline outline() {
            return new CultivationPlan.Outline(year, title, criteria);
        }
    }

    record Listing(@NotBlank @Size(max = 64) String memberId) {}

    record Mentor(@NotBlank @Size(max = 64) String mentorId) {}

    /** @param month {@code yyyy-MM} */
    record Progress(
            @NotBlank @Size(max = 7) String month,
            @NotBlank @Size(max = 2000) String text) {

        YearMonth monthOf(int year, Instant now) {
            if (!MONTH.matcher(month).matches()) {
                throw new CultivationRefused.BadMonth();
            }
            var named = YearMonth.parse(month);
            if (named.getYear() != year || named.isAfter(YearMonth.from(now.atZone(CHINA)))) {
                throw new CultivationRefused.BadMonth();
            }
            return named;
        }
    }

    /** @param met numbers of all criteria that are met */
    record Measure(@NotNull @Size(max = 20) List<@NotNull Integer> met) {}

    record CultivationReason(@NotBlank @Size(max = 500) String reason) {}
}
