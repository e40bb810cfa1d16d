package org.linli.request.open311;

import java.time.Clock;
import java.util.Arrays;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.request.matter.Matters;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What can be asked for in a jurisdiction today. */
@Component
class ServiceDesk {

    private final Matters matters;
    private final Clock clock;

    ServiceDesk(Matters matters, Clock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    /** The catalogue's matters, then the kinds. */
    Flux<Service> all(DivisionCode jurisdiction) {
        return matters.admitted(jurisdiction, WorkingCalendar.dayOf(clock.instant()))
                .map(Service::of)
                .concatWith(Flux.fromArray(RequestKind.values()).map(Service::of));
    }

    /** Fails if there is no such service. */
    Mono<Service> find(DivisionCode jurisdiction, String code) {
        return Mono.justOrEmpty(Arrays.stream(RequestKind.values())
                        .filter(kind -> kind.name().equals(code))
                        .map(Service::of)
                        .findFirst())
                .switchIfEmpty(matters.find(jurisdiction, code, WorkingCalendar.dayOf(clock.instant()))
                        .filter(matter -> matter.code().equals(code))
                        .map(Service::of))
                .switchIfEmpty(Mono.error(() -> new Open311Refused.Unknown("service_code")));
    }
}
