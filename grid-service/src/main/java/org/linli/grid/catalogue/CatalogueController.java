package org.linli.grid.catalogue;

import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.catalogue.CatalogueRefused.Malformed;
import org.linli.grid.catalogue.matter.MatterBody;
import org.linli.grid.day.Days;
import org.linli.grid.division.Divisions;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Drafts, fills and publishes catalogues. */
@RestController
@RequestMapping("/api/v1/matter-catalogues")
class CatalogueController {

    private static final int AT_ONCE = 500;

    private final Drafting drafting;
    private final Publishing publishing;
    private final Divisions divisions;
    private final Days days;

    CatalogueController(Drafting drafting, Publishing publishing, Divisions divisions, Days days) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.divisions = divisions;
        this.days = days;
    }

    @PostMapping
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CatalogueView>> draft(@Valid @RequestBody NewCatalogue body, NewId id, Caller caller) {
        var division = body.divisionCode();
        caller.scope().require(division);
        if (division.level().compareTo(DivisionLevel.COMMUNITY) > 0) {
            throw new Malformed("divisionCode", "应为区县、街道或社区", "is a district, street or community");
        }
        return divisions
                .find(division)
                .switchIfEmpty(Mono.error(() -> new NotFound(division.value())))
                .flatMap(known -> drafting.begin(id.value(), division))
                .map(draft -> CatalogueView.tagged(
                        ResponseEntity.created(URI.create(CatalogueView.PATH + draft.id())), draft));
    }

    @PostMapping("/{id}/matters")
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN})
    Mono<Upload> take(@PathVariable String id, @Valid @RequestBody NewMatters body, Caller caller) {
        return drafting.take(caller.scope(), id, body.matters())
                .map(total -> new Upload(body.matters().size(), total));
    }

    @PostMapping("/{id}/publish")
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CatalogueView>> publish(
            @PathVariable String id, @Valid @RequestBody NewPublication body, IfMatch seen, Caller caller) {
        var from = days.plausible("effectiveFrom", body.effectiveFrom());
        return publishing
                .publish(caller.scope(), id, from, seen)
                .map(version -> CatalogueView.tagged(ResponseEntity.ok(), version));
    }

    record NewCatalogue(@NotNull DivisionCode divisionCode) {}

    record NewMatters(@NotNull @Size(min = 1, max = AT_ONCE) List<@NotNull @Valid MatterBody> matters) {}

    record NewPublication(@NotNull LocalDate effectiveFrom) {}

    /**
     * @param total how many matters the draft has now
     */
    record Upload(int received, long total) {}
}
