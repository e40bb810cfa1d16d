package org.linli.grid.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.event.DivisionCode;
import org.linli.grid.catalogue.CatalogueRefused.Backdated;
import org.linli.grid.catalogue.matter.Matters;
import org.linli.grid.day.Days;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Conflict;
import org.linli.kit.store.IfMatch;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes versions. */
@Component
class Publishing {

    private final CatalogueVersions versions;
    private final Matters matters;
    private final Days days;
    private final IdSource ids;
    private final Clock clock;

    Publishing(CatalogueVersions versions, Matters matters, Days days, IdSource ids, Clock clock) {
        this.versions = versions;
        this.matters = matters;
        this.days = days;
        this.ids = ids;
        this.clock = clock;
    }

    /** One conditional write, which holds only while the draft is as it was when its matters were counted. */
    Mono<CatalogueVersion> publish(Scope scope, String id, LocalDate effectiveFrom, IfMatch seen) {
        return versions.find(scope, id)
                .filter(version -> scope.covers(version.division()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(version -> (version.isPublished()
                                ? Mono.<Void>empty()
                                : free(version.division(), effectiveFrom))
                        .then(Mono.defer(() -> matters.count(id)))
                        .flatMap(count -> publish(scope, version, effectiveFrom, count.intValue(), seen)))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    private Mono<Void> free(DivisionCode division, LocalDate effectiveFrom) {
        if (!effectiveFrom.isBefore(days.today())) {
            return Mono.empty();
        }
        return versions.effective(division, effectiveFrom)
                .filter(earlier -> InForce.on(effectiveFrom, division, earlier).isEmpty())
                .switchIfEmpty(Mono.error(Backdated::new))
                .then();
    }

    private Mono<CatalogueVersion> publish(
            Scope scope, CatalogueVersion counted, LocalDate effectiveFrom, int count, IfMatch seen) {
        return versions.change(scope, counted.id(), version -> {
            if (!version.isPublished() && version.version() != counted.version()) {
                throw new Conflict(version.id());
            }
            return seen.check(version).published(effectiveFrom, count, ids.next(), clock.instant());
        });
    }
}
