package org.linli.grid.catalogue;

import static org.linli.kit.identity.Role.APPRAISER;
import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.HOTLINE;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.ListKind;
import org.linli.grid.catalogue.CatalogueRefused.Malformed;
import org.linli.grid.catalogue.matter.MatterBody;
import org.linli.grid.catalogue.matter.MatterQuery;
import org.linli.grid.catalogue.matter.MatterView;
import org.linli.grid.catalogue.matter.Matters;
import org.linli.grid.day.Days;
import org.linli.grid.division.Divisions;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Drafts, fills and publishes catalogues, and shows which there are. */
@RestController
@RequestMapping("/api/v1/matter-catalogues")
class CatalogueController {

    private static final int AT_ONCE = 500;

    private final CatalogueVersions versions;
    private final Drafting drafting;
    private final Publishing publishing;
    private final Matters matters;
    private final Divisions divisions;
    private final Days days;

    CatalogueController(
            CatalogueVersions versions,
            Drafting drafting,
            Publishing publishing,
            Matters matters,
            Divisions divisions,
            Days days) {
        this.versions = versions;
        this.drafting = drafting;
        this.publishing = publishing;
        this.matters = matters;
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

    @GetMapping
    @AllowedFor({
        RESIDENT,
        PARTY_MEMBER,
        GRID_STAFF,
        COMMUNITY_ADMIN,
        STREET_ADMIN,
        DISTRICT_ADMIN,
        UNIT_ADMIN,
        APPRAISER,
        HOTLINE,
        AUDITOR
    })
    Mono<Page<CatalogueView>> list(@RequestParam DivisionCode division, Paging paging, Caller caller) {
        return versions.concerning(caller.scope(), division, paging).map(page -> page.map(CatalogueView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({
        RESIDENT,
        PARTY_MEMBER,
        GRID_STAFF,
        COMMUNITY_ADMIN,
        STREET_ADMIN,
        DISTRICT_ADMIN,
        UNIT_ADMIN,
        APPRAISER,
        HOTLINE,
        AUDITOR
    })
    Mono<ResponseEntity<CatalogueView>> one(@PathVariable String id, Caller caller) {
        return versions.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(version -> CatalogueView.tagged(ResponseEntity.ok(), version));
    }

    @GetMapping("/{id}/matters")
    @AllowedFor({
        RESIDENT,
        PARTY_MEMBER,
        GRID_STAFF,
        COMMUNITY_ADMIN,
        STREET_ADMIN,
        DISTRICT_ADMIN,
        UNIT_ADMIN,
        APPRAISER,
        HOTLINE,
        AUDITOR
    })
    Mono<Page<MatterView>> matters(
            @PathVariable String id,
            @RequestParam Optional<ListKind> kind,
            @RequestParam Optional<String> category,
            @RequestParam Optional<String> q,
            Paging paging,
            Caller caller) {
        return versions.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(version -> matters.page(version.id(), new MatterQuery(kind, category, q), paging))
                .map(page -> page.map(MatterView::of));
    }

    record NewCatalogue(@NotNull DivisionCode divisionCode) {}

    record NewMatters(@NotNull @Size(min = 1, max = AT_ONCE) List<@NotNull @Valid MatterBody> matters) {}

    record NewPublication(@NotNull LocalDate effectiveFrom) {}

    /**
     * @param total how many matters the draft has now
     */
    record Upload(int received, long total) {}
}
