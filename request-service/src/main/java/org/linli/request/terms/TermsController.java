package org.linli.request.terms;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.store.IfMatch;
import org.linli.request.terms.TermsRefused.Malformed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the orders of a district are held to. */
@RestController
@RequestMapping("/api/v1/request-terms/{district}")
class TermsController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final TermsOfDistricts districts;
    private final TermsDesk desk;
    private final Clock clock;

    TermsController(TermsOfDistricts districts, TermsDesk desk, Clock clock) {
        this.districts = districts;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<TermsView>> inForce(
            @PathVariable DivisionCode district, @RequestParam(required = false) @Nullable LocalDate day) {
        return districts.of(required(district)).map(terms -> answer(terms, day == null ? today() : plausible(day)));
    }

    @PutMapping("/{day}")
    @AllowedFor(DISTRICT_ADMIN)
    Mono<ResponseEntity<TermsView>> set(
            @PathVariable DivisionCode district,
            @PathVariable LocalDate day,
            @Valid @RequestBody SettingBody body,
            IfMatch seen,
            Caller caller) {
        var setting = body.from(plausible(day));
        return districts
                .change(
                        caller.scope(),
                        required(district),
                        terms -> seen.check(terms).set(setting, today()))
                .map(terms -> answer(terms, day));
    }

    private static DivisionCode required(DivisionCode district) {
        if (district.level() != DivisionLevel.DISTRICT) {
            throw new Malformed("district", "应为区县代码（6 位）", "is the code of a district (6 digits)");
        }
        return district;
    }

    /** Days are compared as text, for which years have four digits. */
    private static LocalDate plausible(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Malformed("day", "年份应在 2000 至 2999 之间", "its year is 2000 to 2999");
        }
        return day;
    }

    private ResponseEntity<TermsView> answer(DistrictTerms terms, LocalDate day) {
        var setting = terms.on(day);
        var view = TermsView.of(terms, day.toString(), setting.orElse(null), desk.limits(setting));
        return ResponseEntity.ok().eTag("\"" + terms.version() + "\"").body(view);
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}
