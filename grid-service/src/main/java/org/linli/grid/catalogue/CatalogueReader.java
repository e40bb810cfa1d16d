package org.linli.grid.catalogue;

import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.event.ListKind;
import org.linli.grid.catalogue.matter.MatterQuery;
import org.linli.grid.catalogue.matter.MatterView;
import org.linli.grid.catalogue.matter.Matters;
import org.linli.kit.identity.AllowedForAnyone;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows which catalogues there are, and what each lists. */
@RestController
@RequestMapping("/api/v1/matter-catalogues")
class CatalogueReader {

    private final CatalogueVersions versions;
    private final Matters matters;

    CatalogueReader(CatalogueVersions versions, Matters matters) {
        this.versions = versions;
        this.matters = matters;
    }

    @GetMapping
    @AllowedForAnyone
    Mono<Page<CatalogueView>> list(@RequestParam DivisionCode division, Paging paging, Caller caller) {
        return versions.concerning(caller.scope(), division, paging).map(page -> page.map(CatalogueView::of));
    }

    @GetMapping("/{id}")
    @AllowedForAnyone
    Mono<ResponseEntity<CatalogueView>> one(@PathVariable String id, Caller caller) {
        return versions.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(version -> CatalogueView.tagged(ResponseEntity.ok(), version));
    }

    @GetMapping("/{id}/matters")
    @AllowedForAnyone
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
}
