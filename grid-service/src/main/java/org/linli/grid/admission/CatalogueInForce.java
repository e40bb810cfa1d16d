package org.linli.grid.admission;

import java.time.LocalDate;
import org.linli.event.DivisionCode;
import org.linli.grid.catalogue.CatalogueVersion;
import org.linli.grid.catalogue.CatalogueVersions;
import org.linli.grid.catalogue.InForce;
import org.linli.grid.division.Divisions;
import org.linli.kit.problem.NotFound;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the version that is in force. */
@Component
class CatalogueInForce {

    private final Divisions divisions;
    private final CatalogueVersions versions;

    CatalogueInForce(Divisions divisions, CatalogueVersions versions) {
        this.divisions = divisions;
        this.versions = versions;
    }

    /** Empty if none is; {@link NotFound} if there is no such division. */
    Mono<CatalogueVersion> on(LocalDate day, DivisionCode division) {
        return divisions
                .find(division)
                .switchIfEmpty(Mono.error(() -> new NotFound(division.value())))
                .then(Mono.defer(() -> versions.effective(division, day)))
                .flatMap(effective -> Mono.justOrEmpty(InForce.on(day, division, effective)));
    }
}
