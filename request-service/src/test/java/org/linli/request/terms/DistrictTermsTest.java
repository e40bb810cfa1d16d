package org.linli.request.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.event.Deadline.Limit;
import org.linli.event.Deadline.Unit;
import org.linli.event.DivisionCode;
import org.linli.event.OrderPhase;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Steps;
import org.linli.request.terms.TermsRefused.InForce;
import org.linli.request.terms.TermsRefused.TooManySettings;

class DistrictTermsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final DistrictTerms NOTHING = DistrictTerms.of(new DivisionCode("140213"));

    private static Setting setting(String from, int days) {
        var limits = Map.of(OrderPhase.ANSWER, new Limit(days, Unit.WORKING_DAYS));
        return new Setting(from, Hours.USUAL, limits, Steps.USUAL);
    }

    private static DistrictTerms set(DistrictTerms terms, Setting setting) {
        return terms.set(setting, TODAY).next();
    }

    @Test
    void aSettingHoldsFromItsDayOnUntilTheNextOne() {
        var terms = set(set(NOTHING, setting("2026-12-01", 3)), setting("2026-11-22", 5));

        assertThat(terms.on(LocalDate.parse("2026-11-21"))).isEmpty();
        assertThat(terms.on(LocalDate.parse("2026-11-30"))).contains(setting("2026-11-22", 5));
        assertThat(terms.on(LocalDate.parse("2027-05-01"))).contains(setting("2026-12-01", 3));
        assertThat(terms.version()).isEqualTo(2);
    }

    @Test
    void whatIsSetForLaterMayBeSetAnewAndWhatIsInForceMayNot() {
        var terms = set(set(NOTHING, setting("2026-12-01", 3)), setting("2026-11-22", 5));

        assertThat(set(terms, setting("2026-12-01", 4)).settings()).hasSize(2);
        assertThatThrownBy(() -> set(terms, setting("2026-11-22", 4))).isInstanceOf(InForce.class);
        assertThatThrownBy(() -> set(terms, setting("2026-11-21", 4))).isInstanceOf(InForce.class);
    }

    @Test
    void theSameAgainChangesNothing() {
        var terms = set(NOTHING, setting("2026-11-22", 5));

        assertThat(set(terms, setting("2026-11-22", 5))).isSameAs(terms);
    }

    @Test
    void settingsAreBounded() {
        var terms = NOTHING;
        for (var day = 1; day <= 200; day++) {
            terms = set(terms, setting(TODAY.plusDays(day).toString(), 5));
        }
        var full = terms;

        assertThatThrownBy(() -> set(full, setting("2028-01-01", 5))).isInstanceOf(TooManySettings.class);
        assertThat(set(full, setting(TODAY.plusDays(1).toString(), 6)).settings())
                .hasSize(200);
    }
}
