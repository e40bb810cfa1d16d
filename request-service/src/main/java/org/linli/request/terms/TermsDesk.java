package org.linli.request.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.Deadline.Limit;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.OrderPhase;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Steps;
import org.linli.request.deadline.Terms;
import org.linli.request.matter.Matter;
import org.linli.request.matter.Matters;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says what a request that comes in is held to. */
@Component
public class TermsDesk {

    private final TermsOfDistricts districts;
    private final Matters matters;
    private final UsualTerms usual;

    TermsDesk(TermsOfDistricts districts, Matters matters, UsualTerms usual) {
        this.districts = districts;
        this.matters = matters;
        this.usual = usual;
    }

    /**
     * The terms that hold in a grid for a matter: the limits of the matter for signing and answering, then those of the district,
     * then the usual ones.
     *
     * @param matter code or name, as the catalogue has it; what it does not have is held to the district's limits
     */
    public Mono<Terms> terms(DivisionCode grid, String matter, Instant at) {
        var day = WorkingCalendar.dayOf(at);
        return Mono.zip(
                districts.of(grid.at(DivisionLevel.DISTRICT)),
                matters.find(grid, matter, day).map(Optional::of).defaultIfEmpty(Optional.empty()),
                (district, found) -> terms(district, day, found.orElse(null)));
    }

    private Terms terms(DistrictTerms district, LocalDate day, @Nullable Matter matter) {
        var setting = district.on(day);
        var limits = limits(setting);
        if (matter != null) {
            limits.putAll(limits(matter.deadline()));
        }
        return new Terms(
                matter == null ? null : matter.code(),
                matter == null ? null : matter.catalogueVersion(),
                limits,
                setting.map(Setting::hours).orElse(Hours.USUAL),
                setting.map(Setting::steps).orElse(Steps.USUAL));
    }

    /** What holds for a phase where no matter says otherwise. */
    Map<OrderPhase, Limit> limits(Optional<Setting> setting) {
        var limits = new EnumMap<OrderPhase, Limit>(OrderPhase.class);
        limits.putAll(usual.limits());
        setting.ifPresent(own -> limits.putAll(own.limits()));
        return limits;
    }

    private static Map<OrderPhase, Limit> limits(@Nullable Deadline deadline) {
        return deadline == null
                ? Map.of()
                : Map.of(OrderPhase.SIGN, deadline.sign(), OrderPhase.ANSWER, deadline.handle());
    }
}
